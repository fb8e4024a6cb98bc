package cl.bitacora.classroom.store;

import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A key per person, all in one file under the installation's storage key. Without a person's key their data cannot be read
 * even from a copy of the disk made before, as long as that copy has no older key ring.
 */
final class KeyRing {
    private static final String FILE = "keys";

    private final Folder folder;
    private final byte[] storageKey;
    private final Map<String, Entry> keys;

    /** A key and the last legal day on which it may be used. */
    record Entry(byte[] key, LocalDate expiresOn) {}

    KeyRing(Folder folder, byte[] storageKey) {
        this.folder = folder;
        this.storageKey = storageKey;
        this.keys = new TreeMap<>(folder.read(FILE, storageKey, new TypeReference<Map<String, Entry>>() {})
                .orElse(Map.of()));
    }

    synchronized Optional<byte[]> find(PersonId person) {
        return Optional.ofNullable(keys.get(person.value())).map(Entry::key);
    }

    /** The person's key, made if need be; the later of both days holds. */
    synchronized byte[] keyUntil(PersonId person, LocalDate expiresOn) {
        Entry known = keys.get(person.value());
        if (known != null && !expiresOn.isAfter(known.expiresOn())) {
            return known.key();
        }
        Entry entry = new Entry(known == null ? Seal.newKey() : known.key(), expiresOn);
        keys.put(person.value(), entry);
        save();
        return entry.key();
    }

    synchronized Optional<LocalDate> expiresOn(PersonId person) {
        return Optional.ofNullable(keys.get(person.value())).map(Entry::expiresOn);
    }

    synchronized void erase(PersonId person) {
        Entry gone = keys.remove(person.value());
        if (gone != null) {
            Arrays.fill(gone.key(), (byte) 0);
            save();
        }
    }

    /** People whose last day is over. */
    synchronized List<PersonId> expired(LocalDate today) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().expiresOn().isBefore(today))
                .map(entry -> new PersonId(entry.getKey()))
                .toList();
    }

    private void save() {
        folder.write(FILE, storageKey, keys);
    }
}
