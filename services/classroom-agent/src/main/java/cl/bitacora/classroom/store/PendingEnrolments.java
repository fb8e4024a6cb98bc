package cl.bitacora.classroom.store;

import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;

/** Enrolments that the gateway has not taken yet, under the key of the person they are about. */
public final class PendingEnrolments {
    private static final TypeReference<String> TYPE = new TypeReference<>() {};
    private static final String BETWEEN = "_";

    private final Folder folder;
    private final KeyRing keys;

    PendingEnrolments(Folder folder, KeyRing keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** An enrolment to send. */
    public record Pending(String name, PersonId person, String body) {}

    /** Keeps the body of a request; the same body once. The person must be known to {@link People}. */
    public void add(PersonId person, String body) {
        byte[] key = keys.find(person).orElseThrow(() -> new IllegalArgumentException("no key for " + person));
        folder.write(person.value() + BETWEEN + JournalCodec.sha256(body).substring(0, 16), key, body);
    }

    /** What can still be read: an erased person's enrolments are not sent. */
    public List<Pending> all() {
        return folder.names().stream().flatMap(name -> find(name).stream()).toList();
    }

    /** That person's enrolments are not sent. */
    void drop(PersonId person) {
        folder.names().stream()
                .filter(name -> name.startsWith(person.value() + BETWEEN))
                .forEach(folder::delete);
    }

    public void done(String name) {
        folder.delete(name);
    }

    private Optional<Pending> find(String name) {
        PersonId person = new PersonId(name.substring(0, name.indexOf(BETWEEN)));
        Optional<byte[]> key = keys.find(person);
        if (key.isEmpty()) {
            folder.delete(name);
            return Optional.empty();
        }
        return folder.read(name, key.get(), TYPE).map(body -> new Pending(name, person, body));
    }
}
