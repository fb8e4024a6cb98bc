package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import java.time.Instant;

/**
 * An event as it stands in the log, or as it arrived from a topic.
 *
 * @param source short name of the log
 * @param position dense position in that log
 * @param eventId unique
 * @param version 1-based version in its stream
 * @param type explicit type string
 * @param event decoded, upcast to the newest version
 * @param recordedAt when it was stored
 * @param leafHash hex SHA-256 of the canonical entry
 */
public record RecordedEvent<E extends Event>(
        String source,
        long position,
        String eventId,
        String stream,
        long version,
        String type,
        E event,
        Metadata metadata,
        Instant recordedAt,
        String leafHash) {}
