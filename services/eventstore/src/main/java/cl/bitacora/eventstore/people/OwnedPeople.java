package cl.bitacora.eventstore.people;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleDirectory;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The directory in {@code people.person}. A change raises the row's revision and clears {@code published}: the table is
 * its own outbox, and {@link PeoplePublisher} empties it.
 */
@Singleton
public class OwnedPeople implements PeopleDirectory {
    private static final String UPSERT = """
            INSERT INTO people.person AS p (person_id, rut, names, last_names, email, phone, revision, published)
            VALUES ($1, $2, $3, $4, $5, $6, 1, false)
            ON CONFLICT (person_id) DO UPDATE
               SET rut = excluded.rut, names = excluded.names, last_names = excluded.last_names,
                   email = excluded.email, phone = excluded.phone, revision = p.revision + 1, published = false
             WHERE (p.rut, p.names, p.last_names, p.email, p.phone)
                   IS DISTINCT FROM (excluded.rut, excluded.names, excluded.last_names, excluded.email, excluded.phone)
            """;
    private static final String ERASE = """
            UPDATE people.person
               SET rut = NULL, names = NULL, last_names = NULL, email = NULL, phone = NULL,
                   revision = revision + 1, published = false
             WHERE person_id = $1 AND rut IS NOT NULL
            """;

    private final Pool pool;
    private final PeopleTable table;
    private final PeoplePublisher publisher;

    OwnedPeople(Pool pool, PeoplePublisher publisher) {
        this.pool = pool;
        this.table = new PeopleTable(pool, "person");
        this.publisher = publisher;
    }

    @Override
    public void upsert(PersonRecord person) {
        Blocking.await(pool.preparedQuery(UPSERT).execute(PeopleTable.tuple(person)));
        publisher.wake();
    }

    @Override
    public Optional<PersonRecord> find(PersonId person) {
        return table.find(person);
    }

    @Override
    public Optional<PersonRecord> find(Rut rut) {
        return table.find(rut);
    }

    @Override
    public Map<PersonId, PersonRecord> findAll(Collection<PersonId> ids) {
        return table.findAll(ids);
    }

    @Override
    public boolean erase(PersonId person) {
        boolean known = Blocking.await(pool.preparedQuery(ERASE).execute(Tuple.of(person.value())))
                        .rowCount()
                > 0;
        publisher.wake();
        return known;
    }
}
