package cl.bitacora.eventstore;

/** The database did not answer. Safe to repeat with the same command id or consumed position, which also tells what became of it. */
public final class LogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    public LogUnavailableException(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** True if it may have been stored all the same; false if certainly nothing was. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
