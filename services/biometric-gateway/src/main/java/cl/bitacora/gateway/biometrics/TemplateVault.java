package cl.bitacora.gateway.biometrics;

import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.PersonId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one place where templates are: outside the log, the views and every topic. Erasing a person's key makes what a copy of
 * the table holds unreadable; the rows go with it. Blocking: call on a virtual thread.
 */
@Singleton
public class TemplateVault {
    private static final String FORGET = "DELETE FROM biometric.person_key WHERE person_id = $1";
    private static final String REPLACE = "DELETE FROM biometric.person_key WHERE person_id = $1 AND accepted_at <= $2";
    private static final String KEY = "INSERT INTO biometric.person_key (person_id, wrapped, accepted_at, expires_on)"
            + " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    private static final String TEMPLATE =
            "INSERT INTO biometric.template (person_id, finger, impression, sealed) VALUES ($1, $2, $3, $4)";
    private static final String READ = """
            SELECT k.person_id, k.wrapped, t.finger, t.impression, t.sealed
              FROM biometric.person_key k JOIN biometric.template t USING (person_id)
             WHERE k.person_id = ANY($1) AND k.expires_on > $2
             ORDER BY k.person_id, t.finger, t.impression
            """;
    private static final String EXPIRED =
            "SELECT person_id FROM biometric.person_key WHERE expires_on <= $1 ORDER BY person_id LIMIT 500";

    private final Pool pool;
    private final Optional<TemplateCipher> cipher;

    TemplateVault(Pool pool, @ConfigProperty(name = "bitacora.gateway.template-key") Optional<String> key) {
        this.pool = pool;
        this.cipher = key.filter(text -> !text.isBlank())
                .map(text -> new TemplateCipher(HexFormat.of().parseHex(text.strip())));
    }

    /** A template as it was enrolled. */
    public record Stored(Finger finger, byte[] iso19794) {
        @Override
        public String toString() {
            return "Stored[" + finger + "]";
        }
    }

    /**
     * Keeps a person's templates in the place of older ones; newer ones stay.
     *
     * @param acceptedAt when the person accepted
     * @param expiresOn the first day on which they are not given out any more
     */
    public void store(PersonId person, List<Stored> templates, Instant acceptedAt, LocalDate expiresOn) {
        TemplateCipher sealing = cipher();
        byte[] wrapped = sealing.newKey(person);
        List<Tuple> rows = new ArrayList<>();
        Map<Finger, Integer> count = new HashMap<>();
        for (Stored template : templates) {
            int impression = count.merge(template.finger(), 1, Integer::sum);
            byte[] sealed =
                    sealing.seal(person, wrapped, place(template.finger().name(), impression), template.iso19794());
            rows.add(Tuple.of(person.value(), template.finger().name(), (short) impression, Buffer.buffer(sealed)));
        }
        OffsetDateTime accepted = OffsetDateTime.ofInstant(acceptedAt, ZoneOffset.UTC);
        Blocking.await(pool.withTransaction(connection -> connection
                .preparedQuery(REPLACE)
                .execute(Tuple.of(person.value(), accepted))
                .compose(done -> connection
                        .preparedQuery(KEY)
                        .execute(Tuple.of(person.value(), Buffer.buffer(wrapped), accepted, expiresOn)))
                .compose(key -> key.rowCount() == 0 ? Future.succeededFuture() : insert(connection, rows))));
    }

    private static Future<Void> insert(SqlConnection connection, List<Tuple> rows) {
        return connection.preparedQuery(TEMPLATE).executeBatch(rows).mapEmpty();
    }

    /** The templates of those of the people who are enrolled and whose time is not over. */
    public Map<PersonId, List<Stored>> find(Collection<PersonId> people, LocalDate today) {
        TemplateCipher opening = cipher();
        String[] ids = people.stream().map(PersonId::value).distinct().toArray(String[]::new);
        Map<PersonId, List<Stored>> found = new HashMap<>();
        for (Row row : Blocking.await(pool.preparedQuery(READ).execute(Tuple.of(ids, today)))) {
            PersonId person = new PersonId(row.getString("person_id"));
            String finger = row.getString("finger");
            byte[] iso = opening.open(
                    person,
                    row.getBuffer("wrapped").getBytes(),
                    place(finger, row.getShort("impression")),
                    row.getBuffer("sealed").getBytes());
            found.computeIfAbsent(person, key -> new ArrayList<>()).add(new Stored(Finger.valueOf(finger), iso));
        }
        return found;
    }

    /** Erases a person's templates and their key; false if there were none. */
    public boolean erase(PersonId person) {
        return Blocking.await(pool.preparedQuery(FORGET).execute(Tuple.of(person.value())))
                        .rowCount()
                > 0;
    }

    /** Some of those whose time is over. */
    public List<PersonId> expired(LocalDate today) {
        return people(Blocking.await(pool.preparedQuery(EXPIRED).execute(Tuple.of(today))));
    }

    /** Those whose templates went with their person, and of whom the log does not know it yet. */
    public List<PersonId> forgotten() {
        return people(Blocking.await(pool.preparedQuery("SELECT person_id FROM biometric.forgotten ORDER BY person_id")
                .execute()));
    }

    /** The log knows it. */
    public void acknowledged(PersonId person) {
        Blocking.await(pool.preparedQuery("DELETE FROM biometric.forgotten WHERE person_id = $1")
                .execute(Tuple.of(person.value())));
    }

    private static List<PersonId> people(Iterable<Row> rows) {
        List<PersonId> people = new ArrayList<>();
        rows.forEach(row -> people.add(new PersonId(row.getString("person_id"))));
        return people;
    }

    /** Without its key the service keeps and gives out no templates; the rest of it works. */
    private TemplateCipher cipher() {
        return cipher.orElseThrow(() -> Problems.plain(503, "templates-unavailable", ""));
    }

    private static String place(String finger, int impression) {
        return finger + "/" + impression;
    }
}
