package cl.bitacora.eventstore;

import java.time.Duration;

/** The service's own views, as a whole. */
public interface Views {
    /**
     * Waits until the own views have a position of the log: read your writes. Blocking: call on a virtual thread.
     *
     * @return false if they had not by then; the command is stored all the same
     */
    boolean await(long position, Duration atMost);

    /** The position the own views have. */
    long position();

    /** Rebuilds every view from zero beside the live ones and switches; blocks until done. */
    void rebuild();
}
