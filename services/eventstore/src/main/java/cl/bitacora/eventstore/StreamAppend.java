package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import java.util.List;

/**
 * Events for one stream.
 *
 * @param stream e.g. {@code block-bodegas-1.20200309.A}
 * @param expectedVersion the version that the decision was made on; 0 for a new stream
 */
public record StreamAppend(String stream, long expectedVersion, List<? extends Event> events) {
    public StreamAppend {
        events = List.copyOf(events);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("expected version below 0");
        }
    }
}
