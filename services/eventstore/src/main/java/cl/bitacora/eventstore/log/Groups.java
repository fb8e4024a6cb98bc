package cl.bitacora.eventstore.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What waits to be appended, and which of it goes together: everything that waits, up to the bounds, except a second
 * append to the same stream (or with the same command or consumed position), which must see what became of the first.
 */
final class Groups {
    static final int MOST_APPENDS = 500;
    static final int MOST_EVENTS = 5_000;
    static final int MOST_BYTES = 4_000_000;

    private final Queue<Waiting> arrivals = new ConcurrentLinkedQueue<>();
    /** Arrived, but not in a group yet; only who writes touches it. */
    private final LinkedList<Waiting> deferred = new LinkedList<>();

    void add(Waiting waiting) {
        arrivals.add(waiting);
    }

    /** Whether nothing waits. Only for who writes. */
    boolean isEmpty() {
        return deferred.isEmpty() && arrivals.isEmpty();
    }

    /** Whether something has arrived since the last group was taken. For anybody. */
    boolean arrived() {
        return !arrivals.isEmpty();
    }

    /** What goes together now; empty if nothing waits. */
    List<Waiting> next() {
        drain();
        List<Waiting> group = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int events = 0;
        int bytes = 0;
        for (var rest = deferred.iterator(); rest.hasNext() && group.size() < MOST_APPENDS; ) {
            Waiting waiting = rest.next();
            boolean clash = waiting.keys().stream().anyMatch(taken::contains);
            taken.addAll(waiting.keys()); // also of what is deferred: order within a stream stays
            if (clash) {
                continue;
            }
            boolean fits = group.isEmpty()
                    || (events + waiting.events().size() <= MOST_EVENTS && bytes + waiting.bytes() <= MOST_BYTES);
            if (!fits) {
                break;
            }
            events += waiting.events().size();
            bytes += waiting.bytes();
            group.add(waiting);
            rest.remove();
        }
        return group;
    }

    /** Everything that still waits, when the writer stops. */
    List<Waiting> rest() {
        drain();
        List<Waiting> all = List.copyOf(deferred);
        deferred.clear();
        return all;
    }

    private void drain() {
        for (Waiting waiting = arrivals.poll(); waiting != null; waiting = arrivals.poll()) {
            deferred.add(waiting);
        }
    }
}
