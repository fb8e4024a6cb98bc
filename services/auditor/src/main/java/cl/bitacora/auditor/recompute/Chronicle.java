package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The events of several logs in the order in which they were stored, each log in the order of its positions: what was known
 * when. Clocks of two services may differ by a moment; what follows from one moment's difference is said to be superseded.
 */
public final class Chronicle {
    private Chronicle() {}

    private static final class Queue {
        private final List<RecordedEvent<? extends Event>> events = new ArrayList<>();
        private int next;

        RecordedEvent<? extends Event> head() {
            return events.get(next);
        }
    }

    /** Merges. */
    public static List<RecordedEvent<? extends Event>> of(Collection<RecordedEvent<? extends Event>> events) {
        Map<String, Queue> logs = new TreeMap<>();
        events.forEach(event ->
                logs.computeIfAbsent(event.source(), log -> new Queue()).events.add(event));
        PriorityQueue<Queue> heads = new PriorityQueue<>(
                Comparator.<Queue, Instant>comparing(queue -> queue.head().recordedAt())
                        .thenComparing(queue -> queue.head().source()));
        logs.values().forEach(queue -> {
            queue.events.sort(Comparator.comparingLong(RecordedEvent::position));
            heads.add(queue);
        });
        List<RecordedEvent<? extends Event>> merged = new ArrayList<>(events.size());
        while (!heads.isEmpty()) {
            Queue first = heads.remove();
            merged.add(first.head());
            first.next++;
            if (first.next < first.events.size()) {
                heads.add(first);
            }
        }
        return merged;
    }
}
