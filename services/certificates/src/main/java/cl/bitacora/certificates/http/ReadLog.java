package cl.bitacora.certificates.http;

import cl.bitacora.http.Caller;
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
            "INSERT INTO app.read_log (at, subject, client, what, section) VALUES ($1, $2, $3, $4, $5)";

    private final Pool pool;
    private final Clock clock;

    ReadLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What was read. */
    public enum What {
        PERCENTAGES,
        CERTIFICATE,
        PAPER
    }

    /** Records a read. */
    public void record(Caller caller, What what, String section) {
        pool.preparedQuery(INSERT)
                .execute(Tuple.of(
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        caller.subject(),
                        caller.client(),
                        what.name(),
                        section))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
