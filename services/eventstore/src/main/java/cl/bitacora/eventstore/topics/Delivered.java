package cl.bitacora.eventstore.topics;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.RawEvent;
import java.time.Instant;

/** An event on its way to a policy or projection, from a topic or the own log, not decoded yet. */
public record Delivered(
        String source,
        long position,
        String eventId,
        String stream,
        long version,
        String type,
        String payload,
        Metadata metadata,
        Instant recordedAt,
        String leafHash) {

    /** A row of the own log. */
    public static Delivered of(String source, RawEvent event) {
        return new Delivered(
                source,
                event.position(),
                event.eventId(),
                event.stream(),
                event.version(),
                event.type(),
                event.payload(),
                event.metadata(),
                event.recordedAt(),
                event.leafHash().toString());
    }

    /**
     * As services see it.
     *
     * @throws EventCodec.UnknownTypeException for a type newer than this contract
     * @throws IllegalArgumentException for a payload that does not fit
     */
    public <E extends Event> RecordedEvent<E> decode(EventCodec<E> codec) {
        return new RecordedEvent<>(
                source,
                position,
                eventId,
                stream,
                version,
                type,
                codec.decode(type, payload),
                metadata,
                recordedAt,
                leafHash);
    }
}
