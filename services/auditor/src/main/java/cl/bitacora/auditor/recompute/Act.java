package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.RecordedEvent;
import java.util.List;

/**
 * The events that one append wrote to one stream: what a decider said in one go.
 *
 * @param events at least one
 */
record Act<E extends Event>(List<RecordedEvent<E>> events) {
    Act {
        events = List.copyOf(events);
    }

    RecordedEvent<E> first() {
        return events.getFirst();
    }

    /** The events themselves. */
    List<E> said() {
        return events.stream().map(RecordedEvent::event).toList();
    }

    String stream() {
        return first().stream();
    }

    /** Whether that event may belong to this append: the next of its stream, stored at the same moment for the same cause. */
    boolean goesOnWith(RecordedEvent<?> next) {
        RecordedEvent<E> last = events.getLast();
        return last.source().equals(next.source())
                && last.stream().equals(next.stream())
                && last.version() + 1 == next.version()
                && last.recordedAt().equals(next.recordedAt())
                && last.metadata().causation().equals(next.metadata().causation());
    }
}
