package cl.bitacora.classroom.reader;

import java.time.Duration;

/**
 * What is asked of a reader.
 *
 * @param timeout how long to wait for a finger: more than nothing, at most {@link #MAX_TIMEOUT}
 */
public record CaptureRequest(Duration timeout) {
    public static final Duration MAX_TIMEOUT = Duration.ofSeconds(60);

    /** Fifteen seconds: what a person at the reader is given. */
    public static final CaptureRequest NORMAL = new CaptureRequest(Duration.ofSeconds(15));

    public CaptureRequest {
        if (!timeout.isPositive() || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("a capture waits between 0 and 60 s, not " + timeout);
        }
    }
}
