package cl.bitacora.eventstore.log;

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
            if (cause instanceof PgException refused && !endsSession(refused)) {
                throw new Failed(transientState(refused) ? Kind.TRANSIENT : Kind.REFUSED, refused);
            }
            close();
            throw new Failed(Kind.UNKNOWN, cause);
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

    /** Shutdown or crash of the server (class 57P): the statement may have been committed before the news came. */
    private static boolean endsSession(PgException e) {
        return state(e).startsWith("57P") || state(e).startsWith("08");
    }

    /** Lock or statement timeout, deadlock, serialisation, out of resources: rolled back, may work next time. */
    private static boolean transientState(PgException e) {
        return state(e).equals("55P03")
                || state(e).equals("57014")
                || state(e).startsWith("40")
                || state(e).startsWith("53");
    }

    private static String state(PgException e) {
        return e.getSqlState() == null ? "" : e.getSqlState();
    }

    enum Kind {
        /** No connection: nothing was stored. */
        NOT_CONNECTED,
        /** The server said no: nothing was stored, nor will be. */
        REFUSED,
        /** Rolled back: nothing was stored, try again. */
        TRANSIENT,
        /** Sent, and no answer came. */
        UNKNOWN
    }

    /** A statement without an answer to use. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final Kind kind;

        Failed(Kind kind, Throwable cause) {
            super(kind + ": " + cause.getMessage(), cause);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }
}
