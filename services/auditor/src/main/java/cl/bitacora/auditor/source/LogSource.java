package cl.bitacora.auditor.source;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One event log that can be exported: as it was when this was opened. */
public interface LogSource extends AutoCloseable {
    /** Name of the log, as its entry hashes cover it. */
    String log();

    /** What the log itself says it holds. */
    Head head();

    /** The link of the chain at a position, if there is an event. */
    Optional<Hash> chainAt(long position);

    /** The rows after {@code after} up to {@code upTo}, by position, as they are: also where some are missing. */
    void read(long after, long upTo, Reader each) throws IOException;

    /** Signed notes, oldest first; none if the log has no checkpoints. */
    List<String> checkpoints();

    @Override
    void close();

    /** Last position and link of the chain. */
    record Head(long position, Hash chain) {}

    /** Takes one row. */
    @FunctionalInterface
    interface Reader {
        void take(Entry entry) throws IOException;
    }
}
