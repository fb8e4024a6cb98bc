package cl.bitacora.classroom.store;

import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** People and their templates, each in a file under their own key. */
public final class People {
    private static final TypeReference<Person> TYPE = new TypeReference<>() {};

    private final Folder folder;
    private final KeyRing keys;

    People(Folder folder, KeyRing keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Keeps a person until the end of that legal day. */
    public void keep(Person person, LocalDate expiresOn) {
        folder.write(person.id().value(), keys.keyUntil(person.id(), expiresOn), person);
    }

    public Optional<Person> find(PersonId person) {
        return keys.find(person).flatMap(key -> folder.read(person.value(), key, TYPE));
    }

    /** The person of a RUT in its canonical form. */
    public Optional<Person> byRut(String rut) {
        return all().stream().filter(person -> person.rut().equals(rut)).findFirst();
    }

    public List<Person> all() {
        return folder.names().stream()
                .flatMap(name -> find(new PersonId(name)).stream())
                .toList();
    }

    /** Deletes the person's key, then the file; see {@link Store#erase}. */
    void erase(PersonId person) {
        keys.erase(person);
        folder.delete(person.value());
    }

    List<PersonId> expired(LocalDate today) {
        return keys.expired(today);
    }
}
