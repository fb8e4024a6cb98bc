package cl.bitacora.eventstore.people;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reading people from a table of the schema {@code people}; erased ones are not there. */
final class PeopleTable {
    private static final String COLUMNS = "SELECT person_id, rut, names, last_names, email, phone FROM people.";

    private final Pool pool;
    private final String table;

    PeopleTable(Pool pool, String table) {
        this.pool = pool;
        this.table = table;
    }

    Optional<PersonRecord> find(PersonId person) {
        return first(rows("WHERE person_id = $1 AND rut IS NOT NULL", Tuple.of(person.value())));
    }

    Optional<PersonRecord> find(Rut rut) {
        return first(rows("WHERE rut = $1", Tuple.of(rut.toString())));
    }

    Map<PersonId, PersonRecord> findAll(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String[] keys = ids.stream().map(PersonId::value).distinct().toArray(String[]::new);
        Map<PersonId, PersonRecord> found = new HashMap<>();
        for (Row row : rows("WHERE person_id = ANY($1) AND rut IS NOT NULL", Tuple.of(keys))) {
            PersonRecord person = person(row);
            found.put(person.person(), person);
        }
        return found;
    }

    static PersonRecord person(Row row) {
        return new PersonRecord(
                new PersonId(row.getString("person_id")),
                Rut.of(row.getString("rut")),
                row.getString("names"),
                row.getString("last_names"),
                row.getString("email"),
                row.getString("phone"));
    }

    static Tuple tuple(PersonRecord person) {
        return Tuple.of(
                person.person().value(),
                person.rut().toString(),
                person.names(),
                person.lastNames(),
                person.email(),
                person.phone());
    }

    private RowSet<Row> rows(String where, Tuple parameters) {
        return Blocking.await(pool.preparedQuery(COLUMNS + table + " " + where).execute(parameters));
    }

    private static Optional<PersonRecord> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(person(row));
        }
        return Optional.empty();
    }
}
