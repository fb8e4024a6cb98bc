package cl.bitacora.bench;

import java.util.HashMap;
import java.util.Map;

/** Minutes per course. */
final class Fold {
    private final Map<String, Long> minutes = new HashMap<>();
    private long events;

    void add(BenchEvent event) {
        BenchEvent.Marked marked = (BenchEvent.Marked) event;
        minutes.merge(marked.course(), (long) marked.minutes(), Long::sum);
        events++;
    }

    void count() {
        events++;
    }

    long events() {
        return events;
    }

    long minutes() {
        return minutes.values().stream().mapToLong(Long::longValue).sum();
    }
}
