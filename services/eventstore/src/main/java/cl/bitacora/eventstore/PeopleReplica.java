package cl.bitacora.eventstore;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A local copy of who is who, kept from the people topic ({@code bitacora.people=replica}), for services that must show a
 * name. An erased person disappears here too. Blocking: call on a virtual thread.
 */
public interface PeopleReplica {

    Optional<PersonRecord> find(PersonId person);

    /** Those of the ids that are known. */
    Map<PersonId, PersonRecord> findAll(Collection<PersonId> ids);
}
