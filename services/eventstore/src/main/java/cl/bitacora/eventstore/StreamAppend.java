package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import java.util.List;

/**
 * Events for one stream.
 *
 * @param stream e.g. {@code block-bodegas-1.20200309.A}
 * @param expectedVersion the version that the decision was made on; 0 for a new stream
 * @param metadata of each event, where one append stores the effects of several causes; empty: that of the append
 */
public record StreamAppend(String stream, long expectedVersion, List<? extends Event> events, List<Metadata> metadata) {
    public StreamAppend {
        events = List.copyOf(events);
        metadata = List.copyOf(metadata);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("expected version below 0");
        }
        if (!metadata.isEmpty() && metadata.size() != events.size()) {
            throw new IllegalArgumentException(metadata.size() + " metadata for " + events.size() + " events");
        }
    }

    /** Events with the append's metadata. */
    public StreamAppend(String stream, long expectedVersion, List<? extends Event> events) {
        this(stream, expectedVersion, events, List.of());
    }
}
