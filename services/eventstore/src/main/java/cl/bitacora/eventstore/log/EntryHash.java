package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.kernel.proof.Entry;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.Merkle;
import java.time.Instant;

/**
 * The two hashes of an event. Anybody can recompute them from the row:
 *
 * <ul>
 *   <li>leaf: that of the {@link Entry}, the leaf hash of RFC 6962, so that signed checkpoints rest on the rows;
 *   <li>chain: {@code SHA-256(0x01 ‖ previous chain ‖ leaf)}; before the first event it is 32 zero bytes.
 * </ul>
 */
public final class EntryHash {
    private EntryHash() {}

    /** Hash of what a row says, except its hashes. */
    public static Hash leaf(
            String log,
            long position,
            String eventId,
            String stream,
            long version,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            Metadata metadata,
            String payload) {
        return new Entry(
                        log,
                        position,
                        eventId,
                        stream,
                        version,
                        type,
                        occurredAt,
                        recordedAt,
                        metadata.actor(),
                        metadata.causation(),
                        metadata.correlation(),
                        metadata.regulation(),
                        payload)
                .leaf();
    }

    /** {@link #leaf} of a row, recomputed. */
    public static Hash leaf(String log, RawEvent event) {
        return entry(log, event).leaf();
    }

    /** What a row says, except its hashes. */
    public static Entry entry(String log, RawEvent event) {
        return new Entry(
                log,
                event.position(),
                event.eventId(),
                event.stream(),
                event.version(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata().actor(),
                event.metadata().causation(),
                event.metadata().correlation(),
                event.metadata().regulation(),
                event.payload());
    }

    /** The next link. */
    public static Hash chain(Hash previous, Hash leaf) {
        return Merkle.node(previous, leaf);
    }
}
