package cl.bitacora.eventstore.runtime;

import cl.bitacora.eventstore.parked.Backoff;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Something the engine does for ever on a thread of its own: at once when woken, every so often as a guarantee, and after
 * a pause when it failed.
 */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Backoff PAUSE = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final String name;
    private final Duration idle;
    private final Step step;
    private final Runnable finish;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean woken;
    private volatile boolean stopped;
    private volatile @Nullable String trouble;
    private @Nullable Thread thread;

    /**
     * A loop; {@link #start} it.
     *
     * @param idle how long to wait when there was nothing to do and nobody wakes it
     * @param finish run on the loop's thread when it ends
     */
    public Loop(String name, Duration idle, Step step, Runnable finish) {
        this.name = name;
        this.idle = idle;
        this.step = step;
        this.finish = finish;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** There may be something to do. Never blocks for long. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Why it does not get on at present; null if it does. */
    public @Nullable String trouble() {
        return trouble;
    }

    public boolean alive() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    @Override
    public void close() {
        stopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        int failures = 0;
        while (!stopped) {
            try {
                boolean more = step.run();
                failures = 0;
                trouble = null;
                if (!more) {
                    pause(idle, true);
                }
            } catch (InterruptedException e) {
                break;
            } catch (Exception e) {
                if (stopped || Thread.interrupted()) {
                    break;
                }
                failures++;
                report(failures, e);
                try {
                    pause(PAUSE.after(failures), false);
                } catch (InterruptedException stop) {
                    break;
                }
            }
        }
        finish.run();
    }

    private void report(int failures, Exception e) {
        trouble = e.toString();
        if (failures == 3 || failures % 100 == 0) {
            LOG.warnf(e, "%s does not get on (%d tries)", name, failures);
        } else {
            LOG.debugf(e, "%s failed", name);
        }
    }

    private void pause(Duration most, boolean untilWoken) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (left > 0 && !(untilWoken && woken)) {
                left = news.awaitNanos(left);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** One round. */
    @FunctionalInterface
    public interface Step {
        /** Returns true if there is more to do right now. */
        boolean run() throws Exception;
    }
}
