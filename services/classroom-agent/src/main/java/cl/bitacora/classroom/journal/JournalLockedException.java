package cl.bitacora.classroom.journal;

import java.io.IOException;

/** Another process has the journal open. */
public final class JournalLockedException extends IOException {
    private static final long serialVersionUID = 1L;

    public JournalLockedException(String folder) {
        super("journal already open in another process: " + folder);
    }
}
