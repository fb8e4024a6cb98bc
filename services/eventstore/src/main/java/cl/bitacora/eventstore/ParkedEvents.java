package cl.bitacora.eventstore;

import java.time.Instant;
import java.util.List;

/**
 * Foreign (or own) streams that a policy or projection cannot go on with. Only the stream concerned waits; its later
 * events queue behind, and nothing vanishes. Blocking: call on a virtual thread.
 */
public interface ParkedEvents {

    /** Everything parked, by consumer, stream and version. */
    List<Parked> list();

    /** Streams with parked events. */
    long streams();

    /**
     * Tries a stream again, in order, for every consumer that parked it. The work is done in the background.
     *
     * @return how many events are waiting for it; 0 if the stream is not parked
     */
    long replay(String stream);

    /** Why an event stands still. */
    enum Why {
        /** A fact is missing (or the type is not known yet): tried again by itself. */
        WAITING,
        /** Handling it failed: tried again on {@link #replay}. */
        POISON,
        /** An earlier event of the stream has not arrived: tried again by itself, and an alarm. */
        GAP,
        /** Behind another parked event of its stream. */
        QUEUED
    }

    /**
     * One parked event.
     *
     * @param consumer name of the policy or projection
     * @param source short name of the publishing service
     * @param cause for people, without personal data
     */
    record Parked(
            String consumer,
            String source,
            String stream,
            long version,
            String type,
            Why why,
            String cause,
            int attempts,
            Instant parkedAt) {}
}
