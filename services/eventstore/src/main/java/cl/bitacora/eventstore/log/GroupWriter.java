package cl.bitacora.eventstore.log;

import static java.util.Objects.requireNonNull;

import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.eventstore.log.WriterConnection.Answer;
import cl.bitacora.kernel.proof.Hash;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a log in this process. One thread at a time writes: whoever has the turn. An append that finds nobody
 * writing and nothing waiting is written by the thread that asked, without waking another; what arrives meanwhile waits
 * and goes to the writer's own thread, which takes all that waits as the next group, until nothing does. Nobody waits for
 * a timer. Other processes may write too: then the head is not what was expected, and the group is hashed again.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupWriter.class);
    private static final int MOST_TRIES = 5;

    private final String log;
    private final WriterConnection connection;
    private final Clock clock;
    private final LongConsumer committed;
    private final Groups groups = new Groups();
    /** Taken while somebody writes; it guards the groups, the connection and the head. */
    private final AtomicBoolean turn = new AtomicBoolean();
    /** A permit hands the turn, still taken, to the writer's own thread. */
    private final Semaphore handedOver = new Semaphore(0);

    private final Counter eventCounter;
    private final Counter groupCounter;
    private final Counter conflictCounter;
    private @Nullable Head head;
    private volatile boolean stopped;

    GroupWriter(String log, WriterConnection connection, Clock clock, LongConsumer committed) {
        this.log = log;
        this.connection = connection;
        this.clock = clock;
        this.committed = committed;
        this.eventCounter = Metrics.counter("bitacora.log.events", "log", log);
        this.groupCounter = Metrics.counter("bitacora.log.groups", "log", log);
        this.conflictCounter = Metrics.counter("bitacora.log.conflicts", "log", log);
        Thread.ofPlatform().daemon().name("log-writer-" + log).start(this::run);
    }

    /** Writes it with the next group, on the writer's own thread. */
    void add(Waiting waiting) {
        groups.add(waiting);
        if (stopped) {
            refuseStopped(waiting);
        } else if (turn.compareAndSet(false, true)) {
            handedOver.release();
        }
    }

    /** The same for a thread that waits for the outcome anyway: it writes by itself if nobody else does. */
    void lead(Waiting waiting) {
        if (!turn.compareAndSet(false, true)) {
            add(waiting);
            return;
        }
        try {
            if (groups.isEmpty() && !stopped) {
                write(List.of(waiting));
            } else {
                groups.add(waiting);
            }
        } finally {
            if (!ended()) {
                handedOver.release();
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        if (turn.compareAndSet(false, true)) {
            handedOver.release();
        }
    }

    private void run() {
        do {
            handedOver.acquireUninterruptibly();
        } while (!writeUntilStopped());
        // the turn is never given back: what still arrives is refused by its own thread
        groups.rest().forEach(GroupWriter::refuseStopped);
        connection.close();
    }

    /** Whether it was stopped, with the turn still taken; otherwise it has been given back. */
    private boolean writeUntilStopped() {
        do {
            while (!stopped && !groups.isEmpty()) {
                write(groups.next());
            }
            if (stopped) {
                return true;
            }
        } while (!ended());
        return false;
    }

    /** Gives the turn back, unless there is something to do with it that arrived too late to see it given back. */
    private boolean ended() {
        if (stopped || !groups.isEmpty()) {
            return false;
        }
        turn.set(false);
        return !(stopped || groups.arrived()) || !turn.compareAndSet(false, true);
    }

    private void write(List<Waiting> group) {
        try {
            append(group);
        } catch (RuntimeException e) {
            LOG.error("writer of " + log, e);
            fail(group, new LogUnavailableException("writer failed", true, e));
            head = null;
        }
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
        Head before = head == null ? connection.head() : head;
        AppendCall call = new AppendCall(log, before, clock.instant().truncatedTo(ChronoUnit.MICROS), group);
        Map<Integer, AppendOutcome> refused = new HashMap<>();
        for (Answer answer : connection.append(call)) {
            switch (answer.kind()) {
                case "ok" -> {
                    stored(group, call);
                    return List.of();
                }
                case "stale" -> {
                    head = new Head(answer.number(), new Hash(requireNonNull(answer.hash())));
                    return group;
                }
                default -> refused.merge(answer.append(), outcome(answer, group), GroupWriter::stronger);
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

    private static AppendOutcome outcome(Answer answer, List<Waiting> group) {
        return switch (answer.kind()) {
            case "done" -> new AlreadyDone(requireNonNull(answer.a()), requireNonNull(answer.b()), answer.number());
            case "consumed" -> new AlreadyConsumed(answer.number());
            case "conflict" -> {
                String name = requireNonNull(answer.a());
                long expected = group.get(answer.append()).append().streams().stream()
                        .filter(stream -> stream.stream().equals(name))
                        .mapToLong(StreamAppend::expectedVersion)
                        .findFirst()
                        .orElseThrow();
                yield new Conflict(name, expected, answer.number());
            }
            default -> throw new IllegalStateException("log.append answered " + answer.kind());
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
