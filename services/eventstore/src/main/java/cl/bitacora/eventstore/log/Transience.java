package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.LogUnavailableException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;

/** Tells trouble with the machine, which passes, from trouble with an event, which stays. */
public final class Transience {
    private Transience() {}

    /** Whether trying the same again later may work by itself: no connection, no answer, lock or resource trouble. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogUnavailableException
                    || cause instanceof IOException
                    || cause instanceof ClosedChannelException
                    || cause instanceof TimeoutException
                    || cause instanceof SQLTransientException
                    || cause instanceof InterruptedException) {
                return true;
            }
            if (cause instanceof PgException refused) {
                return passes(refused.getSqlState());
            }
            String type = cause.getClass().getName();
            if (type.equals("io.vertx.sqlclient.ClosedConnectionException")
                    || (type.equals("io.vertx.core.impl.NoStackTraceThrowable")
                            && String.valueOf(cause.getMessage()).contains("onnection"))) {
                return true;
            }
        }
        return false;
    }

    /** Connection, transaction rollback, resources, operator, lock and statement time-outs. */
    private static boolean passes(String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08")
                        || sqlState.startsWith("40")
                        || sqlState.startsWith("53")
                        || sqlState.startsWith("57")
                        || sqlState.equals("55P03"));
    }
}
