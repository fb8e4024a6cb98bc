package cl.bitacora.http;

import cl.bitacora.contracts.DocumentRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Evidence by content: the name of a file is the SHA-256 of its bytes, its type is read from its bytes (Apache Tika core:
 * the maintained detector; only detection, no parsing of hostile files). Same bytes, same file: storing is idempotent.
 */
@ApplicationScoped
public class EvidenceStore {
    /** Largest piece of evidence, in bytes. */
    public static final long MAX_BYTES = 10L * 1024 * 1024;

    /** What a norm's document may be. */
    private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    private final Path directory;
    private final Tika tika = new Tika();

    @Inject
    public EvidenceStore(@ConfigProperty(name = "bitacora.evidence.dir") String directory) {
        this.directory = Path.of(directory);
    }

    /** What is known of a stored piece. */
    public record Stored(String sha256, String mediaType, long sizeBytes) {}

    /**
     * Stores a file.
     *
     * @throws ProblemException 413 if too large, 415 if the content is not PDF, PNG or JPEG
     */
    public Stored store(Path upload) {
        try {
            long size = Files.size(upload);
            if (size > MAX_BYTES) {
                throw Problems.plain(413, "document-too-large", "file");
            }
            String type = tika.detect(upload.toFile()).toLowerCase(Locale.ROOT);
            if (size == 0 || !TYPES.contains(detectByContent(upload))) {
                throw Problems.plain(415, "document-type", "file", cl.bitacora.kernel.Fact.of("type", type));
            }
            String sha256 = Digests.sha256Hex(Files.readAllBytes(upload));
            Path target = path(sha256);
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Path part = Files.createTempFile(target.getParent(), sha256, ".part");
                Files.copy(upload, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Stored(sha256, detectByContent(target), size);
        } catch (IOException e) {
            throw new UncheckedIOException("evidence store", e);
        }
    }

    /** A reference to a stored piece for an event, or empty if there is no such piece. */
    public Optional<DocumentRef> ref(String kind, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}") || !Files.exists(path(sha256))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DocumentRef(kind, sha256, detectByContent(path(sha256)), Files.size(path(sha256))));
        } catch (IOException e) {
            throw new UncheckedIOException("evidence store", e);
        }
    }

    private String detectByContent(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return tika.detect(content.readNBytes(8192));
        }
    }

    private Path path(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
