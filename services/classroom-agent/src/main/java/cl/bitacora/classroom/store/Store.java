package cl.bitacora.classroom.store;

import cl.bitacora.classroom.time.Anchor;
import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the PC keeps beside the journal. The storage key is a file that only its owner may read: whoever has the
 * whole disk and can read that file can read all of it. That is the limit of a key without special hardware; the disk's own
 * encryption is what protects a stolen PC.
 */
public final class Store {
    private static final String KEY_FILE = "storage.key";
    private static final String NEXT_KEYS = "next-keys";

    private final Folder root;
    private final byte[] storageKey;
    private final People people;
    private final Courses courses;
    private final PendingEnrolments pending;
    private final WordsKept words;
    private final Operators operators;
    private final Receipts receipts;

    private Store(Folder root, byte[] storageKey) {
        this.root = root;
        this.storageKey = storageKey;
        KeyRing keys = new KeyRing(root, storageKey);
        this.people = new People(new Folder(root.path().resolve("people")), keys);
        this.courses = new Courses(new Folder(root.path().resolve("courses")), storageKey);
        this.pending = new PendingEnrolments(new Folder(root.path().resolve("pending")), keys);
        this.words = new WordsKept(new Folder(root.path().resolve("words")), storageKey);
        this.operators = new Operators(root, storageKey);
        this.receipts = new Receipts(root, storageKey);
    }

    /** Opens the folder, or begins it with a new storage key. */
    public static Store open(Path path) {
        Folder root = new Folder(path);
        byte[] key = root.readBytes(KEY_FILE).orElseGet(() -> {
            byte[] made = Seal.newKey();
            root.writeBytes(KEY_FILE, made);
            return made;
        });
        if (key.length != Seal.KEY_BYTES) {
            throw new StoreDamagedException(KEY_FILE, new IllegalStateException(key.length + " bytes"));
        }
        return new Store(root, key);
    }

    public People people() {
        return people;
    }

    public Courses courses() {
        return courses;
    }

    /**
     * Deletes everything of a person, their enrolments on the way too: whoever comes on a roster again gets a new key, and
     * what lay under the old one could not be opened any more.
     */
    public void erase(PersonId person) {
        pending.drop(person);
        people.erase(person);
    }

    /** Erases everybody whose last day is over (Ley 21.719: no longer than needed). */
    public List<PersonId> eraseExpired(LocalDate today) {
        List<PersonId> expired = people.expired(today);
        expired.forEach(this::erase);
        return expired;
    }

    public PendingEnrolments pending() {
        return pending;
    }

    public WordsKept words() {
        return words;
    }

    public Operators operators() {
        return operators;
    }

    public Optional<Installation> installation() {
        return root.read("installation", storageKey, new TypeReference<>() {});
    }

    public void keep(Installation installation) {
        root.write("installation", storageKey, installation);
    }

    /** Keys that are to be used but that the gateway has not confirmed yet: of an enrolment, or of a change of keys. */
    public Optional<SigningKeys> nextKeys() {
        return root.read(NEXT_KEYS, storageKey, new TypeReference<>() {});
    }

    public void keepNext(SigningKeys keys) {
        root.write(NEXT_KEYS, storageKey, keys);
    }

    public void dropNext() {
        root.delete(NEXT_KEYS);
    }

    /** The newest receipt that was proved, and that on which records were last forgotten. */
    public Receipts receipts() {
        return receipts;
    }

    /** The last signed server time, of whatever start-up of the PC. */
    public Optional<Anchor> anchor() {
        return root.read("anchor", storageKey, new TypeReference<>() {});
    }

    public void keep(Anchor anchor) {
        root.write("anchor", storageKey, anchor);
    }

    public Progress progress() {
        return root.read("progress", storageKey, new TypeReference<Progress>() {})
                .orElse(Progress.NONE);
    }

    public void keep(Progress progress) {
        root.write("progress", storageKey, progress);
    }
}
