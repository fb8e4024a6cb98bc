package cl.bitacora.classroom.reader;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * One way to reach readers. Native libraries are entered on one platform thread of the driver's own only: they block, and
 * some are bound to their thread.
 */
public interface ReaderDriver extends AutoCloseable {

    /** {@code libfprint}, {@code dpfpdd} or {@code simulator}. */
    String id();

    /** Whether it can work here. Never throws. */
    Probe probe();

    /** The readers plugged in now; none where the library is missing. */
    List<ReaderInfo> readers();

    /**
     * Takes a reader for this process.
     *
     * @param timeout how long opening may take
     * @throws ReaderException of any kind but CLOSED sessions' own
     */
    ReaderSession open(String readerId, Duration timeout) throws ReaderException;

    /** Hears of readers that come and go, on a thread of the driver's own, until the answer is closed. */
    Registration onChange(Consumer<ReaderEvent> listener);

    /** Closes every session. Must be called before the process ends: a native driver can crash on exit otherwise. */
    @Override
    void close();

    /** Ends listening. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
