package cl.bitacora.eventstore;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The one place where personal data is kept (owner side, {@code bitacora.people=owner}), outside logs and views, and from
 * where it is published to the compacted topic. Blocking: call on a virtual thread.
 */
public interface PeopleDirectory {

    /** Keeps what is known of a person; published soon after, at least once. Unchanged data publishes nothing. */
    void upsert(PersonRecord person);

    Optional<PersonRecord> find(PersonId person);

    Optional<PersonRecord> find(Rut rut);

    /** Those of the ids that are known. */
    Map<PersonId, PersonRecord> findAll(Collection<PersonId> ids);

    /** Forgets a person here and, through a tombstone, everywhere. Returns false if unknown. */
    boolean erase(PersonId person);
}
