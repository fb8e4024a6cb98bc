package cl.bitacora.kernel.proof;

/** A note that must not be believed. */
public final class InvalidNoteException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidNoteException(String message) {
        super(message);
    }

    public InvalidNoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
