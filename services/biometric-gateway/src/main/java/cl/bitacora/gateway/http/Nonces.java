package cl.bitacora.gateway.http;

import cl.bitacora.eventstore.log.Blocking;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Nonces of signed requests, shared by all instances of the service: a request counts once. Blocking. */
@Singleton
public class Nonces {
    /** For what may be asked at any time: until the end of the table. */
    static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String REMEMBER =
            "INSERT INTO app.request_nonce (installation, nonce, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    private static final String FORGET = "DELETE FROM app.request_nonce WHERE installation = $1 AND until < $2";

    private final Pool pool;

    Nonces(Pool pool) {
        this.pool = pool;
    }

    /**
     * Uses a nonce up.
     *
     * @param until it cannot come back after this, for another reason
     * @return false if it came before
     */
    boolean use(String installation, String nonce, Instant until, Instant now) {
        Blocking.await(pool.preparedQuery(FORGET).execute(Tuple.of(installation, utc(now))));
        return Blocking.await(pool.preparedQuery(REMEMBER).execute(Tuple.of(installation, nonce, utc(until))))
                        .rowCount()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
