package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogConnection.Failed;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.kernel.proof.Hash;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a log in this process. Whatever waits while a commit is under way is the next group; nobody waits for
 * a timer. Other processes may write too: then the head is not what was expected, and the group is hashed again.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupWriter.class);
    private static final int MOST_TRIES = 5;

    private final String log;
    private final LogConnection connection;
    private final Clock clock;
    private final LongConsumer committed;
    private final Groups groups = new Groups();
    private final Thread thread;
    private final Counter eventCounter;
    private final Counter groupCounter;
    private final Counter conflictCounter;
    private @Nullable Head head;
    private volatile boolean stopped;

    GroupWriter(String log, LogConnection connection, Clock clock, LongConsumer committed) {
        this.log = log;
        this.connection = connection;
        this.clock = clock;
        this.committed = committed;
        this.eventCounter = Metrics.counter("bitacora.log.events", "log", log);
        this.groupCounter = Metrics.counter("bitacora.log.groups", "log", log);
        this.conflictCounter = Metrics.counter("bitacora.log.conflicts", "log", log);
        this.thread = Thread.ofPlatform().daemon().name("log-writer-" + log).start(this::run);
    }

    void add(Waiting waiting) {
        groups.add(waiting);
        if (stopped) {
            refuseStopped(waiting);
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopped) {
            List<Waiting> group = List.of();
            try {
                group = groups.next();
                append(group);
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.error("writer of " + log, e);
                fail(group, new LogUnavailableException("writer failed", true, e));
                head = null;
            }
        }
        groups.rest().forEach(GroupWriter::refuseStopped);
        connection.close();
    }

    /** Until every append of the group has its outcome. */
    private void append(List<Waiting> group) {
        List<Waiting> rest = group;
        int failures = 0;
        while (!rest.isEmpty()) {
            try {
                rest = appendOnce(rest);
            } catch (Failed e) {
                failures++;
                head = null;
                switch (e.kind()) {
                    case UNKNOWN -> {
                        fail(rest, new LogUnavailableException("no answer to an append", true, e));
                        return;
                    }
                    case NOT_CONNECTED, TRANSIENT -> {
                        if (failures >= MOST_TRIES || stopped) {
                            fail(rest, new LogUnavailableException("the log cannot be written now", false, e));
                            return;
                        }
                        pause(failures);
                    }
                    case REFUSED -> {
                        refused(rest, e);
                        return;
                    }
                }
            }
        }
    }

    /** One of the group is not storable: it alone must fail. */
    private void refused(List<Waiting> group, Failed e) {
        if (group.size() == 1) {
            fail(group, new IllegalArgumentException("the log refused the append", e));
        } else {
            group.forEach(waiting -> append(List.of(waiting)));
        }
    }

    /** One call. Returns what must be tried again: the others of the group after a conflict, or all after a new head. */
    private List<Waiting> appendOnce(List<Waiting> group) throws Failed {
        Head before = head == null ? readHead() : head;
        AppendCall call = new AppendCall(log, before, clock.instant().truncatedTo(ChronoUnit.MICROS), group);
        RowSet<Row> answer = connection.execute(AppendCall.SQL, call.arguments());
        Map<Integer, AppendOutcome> refused = new HashMap<>();
        for (Row row : answer) {
            switch (row.getString(0)) {
                case "ok" -> {
                    stored(group, call);
                    return List.of();
                }
                case "stale" -> {
                    head = new Head(row.getLong(4), new Hash(row.getBuffer(5).getBytes()));
                    return group;
                }
                default -> refused.merge(row.getInteger(1), outcome(row, group), GroupWriter::stronger);
            }
        }
        head = before;
        List<Waiting> rest = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            AppendOutcome outcome = refused.get(i);
            if (outcome == null) {
                rest.add(group.get(i));
            } else {
                conflictCounter.increment();
                group.get(i).outcome().complete(outcome);
            }
        }
        if (rest.size() == group.size()) {
            throw new IllegalStateException("log.append answered nothing");
        }
        return rest;
    }

    private void stored(List<Waiting> group, AppendCall call) {
        head = call.after();
        eventCounter.increment(call.eventCount());
        groupCounter.increment();
        if (call.eventCount() > 0) {
            committed.accept(call.after().position());
        }
        for (int i = 0; i < group.size(); i++) {
            AppendCall.Range range = call.range(i);
            group.get(i).outcome().complete(new Appended(range.first(), range.last()));
        }
    }

    private Head readHead() throws Failed {
        Row row = connection
                .execute("SELECT position, chain_hash FROM log.head", Tuple.tuple())
                .iterator()
                .next();
        return new Head(row.getLong(0), new Hash(row.getBuffer(1).getBytes()));
    }

    private static AppendOutcome outcome(Row row, List<Waiting> group) {
        return switch (row.getString(0)) {
            case "done" -> new AlreadyDone(row.getString(2), row.getString(3), row.getLong(4));
            case "consumed" -> new AlreadyConsumed(row.getLong(4));
            case "conflict" -> {
                String name = row.getString(2);
                long expected = group.get(row.getInteger(1)).append().streams().stream()
                        .filter(stream -> stream.stream().equals(name))
                        .mapToLong(StreamAppend::expectedVersion)
                        .findFirst()
                        .orElseThrow();
                yield new Conflict(name, expected, row.getLong(4));
            }
            default -> throw new IllegalStateException("log.append answered " + row.getString(0));
        };
    }

    /** What is already so comes before what cannot be. */
    private static AppendOutcome stronger(AppendOutcome one, AppendOutcome other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static int rank(AppendOutcome outcome) {
        return switch (outcome) {
            case AlreadyDone _ -> 0;
            case AlreadyConsumed _ -> 1;
            case Conflict _ -> 2;
            case Appended _ -> 3;
        };
    }

    private static void fail(List<Waiting> group, RuntimeException e) {
        group.forEach(waiting -> waiting.outcome().completeExceptionally(e));
    }

    private static void refuseStopped(Waiting waiting) {
        waiting.outcome()
                .completeExceptionally(
                        new LogUnavailableException("stopping", false, new IllegalStateException("stopped")));
    }

    private static void pause(int failures) {
        try {
            Thread.sleep(20L << failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
