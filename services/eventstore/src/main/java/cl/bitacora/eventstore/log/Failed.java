package cl.bitacora.eventstore.log;

import org.jspecify.annotations.Nullable;

/** A statement without an answer to use. Tells apart what certainly did not happen from what may have. */
final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    Failed(Kind kind, Throwable cause) {
        super(kind + ": " + cause.getMessage(), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What is known of a statement that failed. */
    enum Kind {
        /** No connection: nothing was stored. */
        NOT_CONNECTED,
        /** The server said no: nothing was stored, nor will be. */
        REFUSED,
        /** Rolled back: nothing was stored, try again. */
        TRANSIENT,
        /** Sent, and no answer came. */
        UNKNOWN;

        /** What the server's answer says. */
        static Kind of(@Nullable String sqlState) {
            String state = sqlState == null ? "" : sqlState;
            if (state.startsWith("57P") || state.startsWith("08")) {
                return UNKNOWN; // shutdown or crash: the statement may have been committed before the news came
            }
            // lock or statement timeout, serialisation or deadlock, out of resources: may work next time
            boolean passes =
                    state.equals("55P03") || state.equals("57014") || state.startsWith("40") || state.startsWith("53");
            return passes ? TRANSIENT : REFUSED;
        }
    }
}
