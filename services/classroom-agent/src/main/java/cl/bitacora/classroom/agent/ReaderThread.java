package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.CaptureRequest;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.ReaderSession;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Waits for fingers while somebody wants one; opens the reader again after failures, 1, 2 and then every 5 seconds. */
final class ReaderThread implements AutoCloseable {
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final long[] BACK_OFF_MILLIS = {1_000, 2_000, 5_000};

    private final Readers readers;
    private final Consumer<Capture> captured;
    private final Consumer<Optional<ReaderException.Kind>> health;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().daemon().name("reader").unstarted(this::loop);

    private boolean wanted;
    private boolean closed;
    private int failures;
    private Optional<ReaderSession> session = Optional.empty();
    private volatile Optional<ReaderInfo> reader = Optional.empty();

    /**
     * Not started yet.
     *
     * @param captured called on this class's thread, one capture after the other
     * @param health what is wrong with the reader, or empty when it works again
     */
    ReaderThread(Readers readers, Consumer<Capture> captured, Consumer<Optional<ReaderException.Kind>> health) {
        this.readers = readers;
        this.captured = captured;
        this.health = health;
    }

    void start() {
        thread.start();
    }

    /** Whether fingers are waited for from now on. */
    void want(boolean finger) {
        lock.lock();
        try {
            wanted = finger;
            if (!finger) {
                session.ifPresent(ReaderSession::cancel);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The reader in use, or that could be used. */
    Optional<ReaderInfo> reader() {
        return reader.or(() -> readers.first().map(Readers.Plugged::reader));
    }

    private void loop() {
        while (awaitWish()) {
            try {
                ReaderSession open = open();
                Capture capture = open.capture(CaptureRequest.NORMAL)
                        .toCompletableFuture()
                        .join();
                failures = 0;
                health.accept(Optional.empty());
                captured.accept(capture);
            } catch (ReaderException e) {
                failed(e.kind());
            } catch (CompletionException e) {
                failed(
                        e.getCause() instanceof ReaderException cause
                                ? cause.kind()
                                : ReaderException.Kind.DEVICE_FAILURE);
            } catch (RuntimeException e) {
                System.getLogger(ReaderThread.class.getName()).log(System.Logger.Level.ERROR, "finger lost", e);
            }
        }
        session.ifPresent(ReaderSession::close);
    }

    private ReaderSession open() throws ReaderException {
        if (session.isPresent()) {
            return session.get();
        }
        Readers.Plugged plugged = readers.first()
                .orElseThrow(() -> new ReaderException(ReaderException.Kind.NO_READER, "none plugged in"));
        ReaderSession opened = plugged.driver().open(plugged.reader().id(), OPENING);
        lock.lock();
        try {
            session = Optional.of(opened);
        } finally {
            lock.unlock();
        }
        reader = Optional.of(plugged.reader());
        return opened;
    }

    private void failed(ReaderException.Kind kind) {
        session.ifPresent(ReaderSession::close);
        session = Optional.empty();
        reader = Optional.empty();
        health.accept(Optional.of(kind));
        long millis = BACK_OFF_MILLIS[Math.min(failures, BACK_OFF_MILLIS.length - 1)];
        failures++;
        lock.lock();
        try {
            if (!closed && !changed.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitWish() {
        lock.lock();
        try {
            while (!wanted && !closed) {
                changed.await();
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            session.ifPresent(ReaderSession::cancel);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        readers.close();
    }
}
