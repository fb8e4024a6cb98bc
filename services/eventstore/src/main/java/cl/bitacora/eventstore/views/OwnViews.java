package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.topics.Delivered;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Brings the own log into the live views, and lets others wait for it. */
final class OwnViews {
    static final int BATCH = 500;
    private static final long UNKNOWN = -1;

    private final Projections projections;
    private final LogReader reader;
    private final FoldTransactions transactions;
    private final ViewSchema schema;
    private final Lock folding;
    private final ParkedViews parked;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position = UNKNOWN;

    OwnViews(
            Projections projections,
            LogReader reader,
            FoldTransactions transactions,
            ViewSchema schema,
            ParkedViews parked,
            Lock folding) {
        this.projections = projections;
        this.reader = reader;
        this.transactions = transactions;
        this.schema = schema;
        this.parked = parked;
        this.folding = folding;
    }

    /** One batch; true if it was a full one. */
    boolean step() {
        try {
            long from = position == UNKNOWN ? schema.position() : position;
            List<Delivered> events = read(reader, projections.own(), from);
            reached(events.isEmpty() ? from : fold(events));
            parked.tryDue(true);
            return events.size() == BATCH;
        } catch (RuntimeException e) {
            position = UNKNOWN; // what the database says counts
            throw e;
        }
    }

    static List<Delivered> read(LogReader reader, String source, long from) {
        return reader.read(from, BATCH).stream()
                .map(event -> Delivered.of(source, event))
                .toList();
    }

    private long fold(List<Delivered> events) {
        folding.lock();
        try {
            return transactions.own(ViewSchema.LIVE, events);
        } finally {
            folding.unlock();
        }
    }

    private void reached(long now) {
        lock.lock();
        try {
            position = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long wanted, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
