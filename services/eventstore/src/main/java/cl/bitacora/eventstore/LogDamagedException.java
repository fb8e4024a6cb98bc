package cl.bitacora.eventstore;

/** The log is not dense or a hash does not fit: readers stop and raise an alarm instead of going on. */
public final class LogDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogDamagedException(String message) {
        super(message);
    }
}
