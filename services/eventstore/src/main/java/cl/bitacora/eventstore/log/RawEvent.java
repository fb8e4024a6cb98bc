package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.kernel.proof.Hash;
import java.time.Instant;

/**
 * An event as its row says, undecoded.
 *
 * @param payload the exact JSON text that was hashed
 * @param occurredAt microseconds at most
 * @param recordedAt microseconds at most
 */
public record RawEvent(
        long position,
        String eventId,
        String stream,
        long version,
        String type,
        String payload,
        Instant occurredAt,
        Instant recordedAt,
        Metadata metadata,
        Hash leafHash,
        Hash chainHash) {}
