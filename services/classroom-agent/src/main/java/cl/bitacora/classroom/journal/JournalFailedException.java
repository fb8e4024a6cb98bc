package cl.bitacora.classroom.journal;

import java.io.IOException;

/** The disk did not take the records: nothing was acknowledged, and nobody may be told that it was recorded. */
public final class JournalFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public JournalFailedException(String message, IOException cause) {
        super(message, cause);
    }
}
