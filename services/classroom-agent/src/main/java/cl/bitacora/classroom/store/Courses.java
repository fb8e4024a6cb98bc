package cl.bitacora.classroom.store;

import cl.bitacora.classroom.domain.Course;
import cl.bitacora.contracts.SectionId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Downloaded courses (LCE-022). */
public final class Courses {
    private static final TypeReference<Kept> TYPE = new TypeReference<>() {};

    private final Folder folder;
    private final byte[] storageKey;

    Courses(Folder folder, byte[] storageKey) {
        this.folder = folder;
        this.storageKey = storageKey;
    }

    /**
     * A course and when it came.
     *
     * @param expiresOn last legal day on which its roster may be kept
     */
    public record Kept(Course course, Instant downloadedAt, LocalDate expiresOn) {}

    public void keep(Kept kept) {
        folder.write(kept.course().section().value(), storageKey, kept);
    }

    public Optional<Kept> find(SectionId section) {
        return folder.read(section.value(), storageKey, TYPE);
    }

    public List<Kept> all() {
        return folder.names().stream()
                .flatMap(name -> find(new SectionId(name)).stream())
                .toList();
    }
}
