package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.topics.Delivered;
import java.util.List;

/** Where a policy's events come from. Used by one thread. */
interface Feed extends AutoCloseable {
    /** The next events, in order per stream; may wait a little. */
    List<Delivered> poll() throws Exception;

    /** Everything of the last poll has its effect or is parked. */
    void done();

    /** Something of the last poll did not work: it must come again. */
    void again();

    /** Whether {@link #poll} itself waits for news. */
    boolean waits();

    @Override
    void close();
}
