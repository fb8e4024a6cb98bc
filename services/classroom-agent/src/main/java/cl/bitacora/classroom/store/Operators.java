package cl.bitacora.classroom.store;

import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may open the application, with their contingency passwords (LCE-020, LCE-021). */
public final class Operators {
    private static final String FILE = "operators";
    private static final TypeReference<List<Entry>> TYPE = new TypeReference<>() {};

    private final Folder folder;
    private final byte[] storageKey;
    private final List<Entry> entries;

    Operators(Folder folder, byte[] storageKey) {
        this.folder = folder;
        this.storageKey = storageKey;
        this.entries = new ArrayList<>(folder.read(FILE, storageKey, TYPE).orElse(List.of()));
    }

    /** An operator; {@code person} is the roster's pseudonym where they are on one. */
    public record Entry(PersonId person, Rut rut, String name, Optional<PasswordHash> password) {}

    public synchronized Optional<Entry> find(Rut rut) {
        return entries.stream().filter(entry -> entry.rut().equals(rut)).findFirst();
    }

    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    /** Adds or replaces. */
    public synchronized void keep(Entry entry) {
        entries.removeIf(known -> known.rut().equals(entry.rut()));
        entries.add(entry);
        folder.write(FILE, storageKey, entries);
    }
}
