package cl.bitacora.gateway.http;

import cl.bitacora.eventstore.log.Blocking;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Who read personal data, what and when. Written before the answer leaves. Blocking: call on a virtual thread. */
@Singleton
public class ReadLog {
    private static final String INSERT =
            "INSERT INTO app.read_log (at, subject, what, matter, people) VALUES ($1, $2, $3, $4, $5)";

    private final Pool pool;
    private final Clock clock;

    ReadLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What was read. */
    public enum What {
        /** Names and templates of a section's people. */
        ROSTER,
        /** A print was compared with a person's templates. */
        VERIFICATION
    }

    /**
     * Records a read.
     *
     * @param subject who read: {@code installation:<id>} or the subject of a token
     * @param matter section or person, never a name
     * @param people of how many
     */
    public void record(String subject, What what, String matter, int people) {
        Blocking.await(pool.preparedQuery(INSERT)
                .execute(Tuple.of(
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        subject,
                        what.name(),
                        matter,
                        people)));
    }
}
