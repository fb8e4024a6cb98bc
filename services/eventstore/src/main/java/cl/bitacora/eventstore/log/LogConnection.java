package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.log.Failed.Kind;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection of one owner, made again when it breaks. Tells apart what certainly did not happen from what may have. */
final class LogConnection {
    private final Vertx vertx;
    private final PgConnectOptions options;
    private @Nullable PgConnection connection;

    LogConnection(Vertx vertx, PgConnectOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /** Runs one statement. */
    RowSet<Row> execute(String sql, Tuple arguments) throws Failed {
        PgConnection live = live();
        try {
            return Blocking.awaitOrThrow(live.preparedQuery(sql).execute(arguments));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Kind kind = cause instanceof PgException answered ? Kind.of(answered.getSqlState()) : Kind.UNKNOWN;
            if (kind == Kind.UNKNOWN) {
                close();
            }
            throw new Failed(kind, cause);
        } catch (TimeoutException e) {
            close();
            throw new Failed(Kind.UNKNOWN, e);
        }
    }

    void close() {
        PgConnection old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
    }

    private PgConnection live() throws Failed {
        PgConnection current = connection;
        if (current != null) {
            return current;
        }
        try {
            PgConnection made = Blocking.awaitOrThrow(PgConnection.connect(vertx, options));
            made.closeHandler(ignored -> {});
            connection = made;
            return made;
        } catch (ExecutionException e) {
            throw new Failed(Kind.NOT_CONNECTED, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new Failed(Kind.NOT_CONNECTED, e);
        }
    }
}
