package cl.bitacora.eventstore.log;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.RecordedEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the whole log fast, for recomputing: one binary COPY (one snapshot) on one thread, decoding on others, the caller's
 * fold in order of the log. Memory is bounded by the batches under way, whatever the length of the log. Used by one thread,
 * on a connection of its own that nobody else uses meanwhile.
 */
public final class BulkReader {
    private static final int BATCH = 500;
    private static final int BATCHES_UNDER_WAY = 24;

    private final Connection connection;
    private final int decoders;

    /**
     * A reader.
     *
     * @param connection to PostgreSQL itself, as the runtime role
     * @param decoders threads that decode
     */
    public BulkReader(Connection connection, int decoders) {
        this.connection = connection;
        this.decoders = decoders;
    }

    /**
     * Hands over every event after a position, up to the head that was current when it began.
     *
     * @return that head
     * @throws LogDamagedException where a position is missing
     * @throws LogUnavailableException if the database failed
     */
    public <E extends Event> long replay(EventCodec<E> codec, long after, Consumer<? super RecordedEvent<E>> each) {
        return read(CopiedRows.recorded(codec), after, each);
    }

    /** The same without what a fold seldom asks for; half the work for the server and two thirds of it here. */
    public <E extends Event> long fold(EventCodec<E> codec, long after, Consumer<? super FoldedEvent<E>> each) {
        return read(CopiedRows.folded(codec), after, each);
    }

    private <T> long read(CopiedRows<T> rows, long after, Consumer<? super T> each) {
        long head = head();
        BlockingQueue<Future<List<T>>> batches = new ArrayBlockingQueue<>(BATCHES_UNDER_WAY);
        try (ExecutorService pool = Executors.newFixedThreadPool(
                decoders, Thread.ofPlatform().daemon().name("log-decoder-", 0).factory())) {
            Thread reader = Thread.ofPlatform().daemon().name("log-bulk-reader").start(() -> {
                try {
                    copy(after, head, rows, pool, batches);
                } catch (InterruptedException e) {
                    // the fold failed: nobody waits for more
                }
            });
            try {
                inOrder(batches, rows, after, head, each);
            } finally {
                reader.interrupt();
                reader.join();
            }
            return head;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted", e);
        }
    }

    private static <T> void inOrder(
            BlockingQueue<Future<List<T>>> batches, CopiedRows<T> rows, long after, long head, Consumer<? super T> each)
            throws InterruptedException {
        long position = after;
        while (true) {
            List<T> batch = value(batches.take());
            if (batch.isEmpty()) {
                break;
            }
            for (T row : batch) {
                position++;
                if (rows.position(row) != position) {
                    throw new LogDamagedException("position " + position + " is missing, found " + rows.position(row));
                }
                each.accept(row);
            }
        }
        if (position < head) {
            throw new LogDamagedException("the log ends at " + position + ", but its head is " + head);
        }
    }

    private static <T> T value(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    /** Puts what it reads into the queue, in order; an empty batch or a failure is the last. */
    private <T> void copy(
            long after, long head, CopiedRows<T> rows, ExecutorService pool, BlockingQueue<Future<List<T>>> batches)
            throws InterruptedException {
        try {
            String sql = CopiedRows.sql(rows.columns(), after, head);
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            try {
                List<byte[]> messages = new ArrayList<>(BATCH);
                boolean first = true;
                for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                    messages.add(message);
                    if (messages.size() == BATCH) {
                        List<byte[]> full = messages;
                        boolean header = first;
                        batches.put(pool.submit(() -> rows.another().decode(full, header)));
                        messages = new ArrayList<>(BATCH);
                        first = false;
                    }
                }
                List<T> last = rows.another().decode(messages, first);
                if (!last.isEmpty()) {
                    batches.put(CompletableFuture.completedFuture(last));
                }
                batches.put(CompletableFuture.completedFuture(List.of()));
            } finally {
                drain(copy);
            }
        } catch (SQLException | IOException e) {
            batches.put(CompletableFuture.failedFuture(
                    new LogUnavailableException("the database did not answer", false, e)));
        } catch (RuntimeException e) {
            batches.put(CompletableFuture.failedFuture(e));
        }
    }

    /**
     * Reads what is left and forgets it: a COPY that is cancelled instead may be over when the cancellation arrives, and the
     * next statement would then meet answers that are not its own.
     */
    private static void drain(CopyOut copy) {
        try {
            while (copy.isActive() && copy.readFromCopy() != null) {
                continue;
            }
        } catch (SQLException lost) {
            return; // whoever uses the connection next is told
        }
    }

    private long head() {
        try (Statement statement = connection.createStatement()) {
            // the positions are in the order of the rows on disk: the index, never a sort of everything
            statement.execute("SET enable_sort = off; SET enable_seqscan = off; SET jit = off");
            try (ResultSet result = statement.executeQuery("SELECT position FROM log.head")) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the database did not answer", false, e);
        }
    }
}
