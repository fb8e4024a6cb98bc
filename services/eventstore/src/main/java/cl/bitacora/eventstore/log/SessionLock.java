package cl.bitacora.eventstore.log;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Tuple;

/**
 * A lock that the database gives to one connection at a time and takes back when the connection ends: one active relay
 * per service, whatever happens to the others.
 */
public final class SessionLock implements AutoCloseable {
    private final LogConnection connection;
    private final String name;
    private boolean held;

    public SessionLock(Vertx vertx, PgConnectOptions options, String name) {
        this.connection = new LogConnection(vertx, options);
        this.name = name;
    }

    /** Whether this process holds the lock now: asks the database, takes the lock if it is free. */
    public synchronized boolean hold() {
        try {
            // the same session may take it twice; asking anew would pile up
            String ask = held ? "SELECT true" : "SELECT pg_try_advisory_lock(hashtextextended($1, 0))";
            held = connection
                    .execute(ask, held ? Tuple.tuple() : Tuple.of(name))
                    .iterator()
                    .next()
                    .getBoolean(0);
        } catch (Failed e) {
            held = false;
            connection.close();
        }
        return held;
    }

    /** Gives the lock back. */
    @Override
    public synchronized void close() {
        held = false;
        connection.close();
    }
}
