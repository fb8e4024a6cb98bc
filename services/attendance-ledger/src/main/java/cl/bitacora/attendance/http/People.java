package cl.bitacora.attendance.http;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.kernel.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is who, for answers only. */
@Singleton
public class People {
    private final PeopleReplica replica;

    @Inject
    public People(PeopleReplica replica) {
        this.replica = replica;
    }

    /** Somebody as answers show them; without RUT and name if the platform does not know them (any more). */
    @Schema(name = "Person", description = "Persona")
    public record PersonView(
            @Schema(description = "Seudónimo estable", examples = "p-6f1c2a9b4d3e8f706f1c2a9b4d3e8f70")
            String id,

            @Schema(examples = "12.345.678-5") @Nullable String rut,

            @Schema(examples = "Canelo Quillay, Amanda") @Nullable
            String name) {}

    /** Looks several people up at once. */
    Directory of(Collection<PersonId> people) {
        Map<PersonId, PersonRecord> known = replica.findAll(people);
        return person -> {
            Optional<PersonRecord> record = Optional.ofNullable(known.get(person));
            return new PersonView(
                    person.value(),
                    record.map(found -> found.rut().formatted()).orElse(null),
                    record.map(PersonRecord::displayName).orElse(null));
        };
    }

    /** The people looked up. */
    interface Directory {
        PersonView show(PersonId person);

        /** For a text that may be empty: about nobody in particular. */
        default @Nullable PersonView showOrNull(String person) {
            return person.isEmpty() ? null : show(new PersonId(person));
        }
    }
}
