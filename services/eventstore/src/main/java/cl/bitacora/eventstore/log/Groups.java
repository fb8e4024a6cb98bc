package cl.bitacora.eventstore.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What waits to be appended, and which of it goes together: everything that waits, up to the bounds, except a second
 * append to the same stream (or with the same command or consumed position), which must see what became of the first.
 */
final class Groups {
    static final int MOST_APPENDS = 500;
    static final int MOST_EVENTS = 5_000;
    static final int MOST_BYTES = 4_000_000;

    private final BlockingQueue<Waiting> arrivals = new LinkedBlockingQueue<>();
    /** Arrived, but not in a group yet; only the writer touches it. */
    private final LinkedList<Waiting> deferred = new LinkedList<>();

    void add(Waiting waiting) {
        arrivals.add(waiting);
    }

    /** Waits for the first; nobody waits for a second. */
    List<Waiting> next() throws InterruptedException {
        if (deferred.isEmpty()) {
            deferred.add(arrivals.take());
        }
        arrivals.drainTo(deferred);
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
        arrivals.drainTo(deferred);
        List<Waiting> all = List.copyOf(deferred);
        deferred.clear();
        return all;
    }
}
