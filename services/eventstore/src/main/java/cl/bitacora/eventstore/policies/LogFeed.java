package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.topics.Delivered;
import java.util.List;

/** The own log; only in the process that leads. */
final class LogFeed implements Feed {
    private static final int BATCH = 200;
    private static final String SOURCE = "log";

    private final String follower;
    private final String own;
    private final LogReader reader;
    private final Cursors cursors;
    private final SessionLock leadership;
    private long after = -1;
    private long reached = -1;

    LogFeed(String follower, String own, LogReader reader, Cursors cursors, SessionLock leadership) {
        this.follower = follower;
        this.own = own;
        this.reader = reader;
        this.cursors = cursors;
        this.leadership = leadership;
    }

    @Override
    public List<Delivered> poll() {
        if (!leadership.hold()) {
            after = -1;
            return List.of();
        }
        if (after < 0) {
            after = cursors.of(follower, SOURCE).getOrDefault(0, 0L);
        }
        List<Delivered> events = reader.read(after, BATCH).stream()
                .map(event -> Delivered.of(own, event))
                .toList();
        reached = events.isEmpty() ? after : events.getLast().position();
        return events;
    }

    @Override
    public void done() {
        cursors.store(follower, SOURCE, 0, reached);
        after = reached;
    }

    @Override
    public void again() {
        after = -1;
    }

    @Override
    public boolean waits() {
        return false;
    }

    @Override
    public void close() {}
}
