package cl.bitacora.classroom.store;

/** A file of the store is not what was written: damaged, swapped for another, or written under another key. */
public final class StoreDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreDamagedException(String file, Throwable cause) {
        super("the store's file " + file + " cannot be opened with its key", cause);
    }
}
