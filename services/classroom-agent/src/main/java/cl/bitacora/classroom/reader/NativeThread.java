package cl.bitacora.classroom.reader;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one platform thread that enters a native library. Between tasks it does the driver's idle work. A native call that
 * never returns cannot be interrupted: then the thread is abandoned.
 */
public final class NativeThread {
    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Duration tick;
    private volatile boolean ended;

    /**
     * Starts it.
     *
     * @param idle done after every tick without a task
     */
    public NativeThread(String name, Duration tick, Runnable idle) {
        this.tick = tick;
        this.thread = Thread.ofPlatform().daemon().name(name).start(() -> run(idle));
    }

    private void run(Runnable idle) {
        while (!ended) {
            try {
                Runnable task = tasks.poll(tick.toMillis(), TimeUnit.MILLISECONDS);
                (task == null ? idle : task).run();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Queues a task; forgotten if the thread has ended. */
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /**
     * Runs a task there and waits for it.
     *
     * @throws ReaderException as the task throws it; DEVICE_FAILURE if it does not end in time; CLOSED after the end
     */
    public <T> T call(Duration timeout, Callable<T> task) throws ReaderException {
        if (ended) {
            throw new ReaderException(ReaderException.Kind.CLOSED, thread.getName() + " has ended");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        execute(() -> {
            try {
                result.complete(task.call());
            } catch (Exception | LinkageError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ReaderException failure) {
                throw failure;
            }
            throw new IllegalStateException("in " + thread.getName(), e.getCause());
        } catch (TimeoutException e) {
            throw new ReaderException(ReaderException.Kind.DEVICE_FAILURE, "no answer within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderException(ReaderException.Kind.CLOSED, "interrupted");
        }
    }

    /** Lets it end after what it is doing, if that ever ends. */
    public void end() {
        ended = true;
        tasks.add(() -> {});
    }

    /** Ends it and waits for that. */
    public boolean endAndWait(Duration longest) {
        end();
        try {
            return Thread.currentThread() == thread || thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean ended() {
        return ended;
    }
}
