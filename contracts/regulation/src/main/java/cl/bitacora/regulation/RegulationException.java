package cl.bitacora.regulation;

/** The regulation data are wrong or lack something: the platform stops rather than guess. The message is in Spanish. */
public final class RegulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegulationException(String message) {
        super(message);
    }

    public RegulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
