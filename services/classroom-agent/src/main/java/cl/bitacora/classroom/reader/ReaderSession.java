package cl.bitacora.classroom.reader;

import java.util.concurrent.CompletionStage;

/** An open reader. Every method may be called from any thread. */
public interface ReaderSession extends AutoCloseable {
    ReaderInfo reader();

    ReaderStatus status();

    /**
     * Waits for a finger. One at a time: a second one while the first is pending fails as BUSY and leaves it alone.
     *
     * @return fails with a {@link ReaderException} and nothing else
     */
    CompletionStage<Capture> capture(CaptureRequest request);

    /** Ends the pending capture, if there is one; returns at once. May be repeated. */
    void cancel();

    /** Cancels, gives the reader back, never fails. May be repeated. */
    @Override
    void close();
}
