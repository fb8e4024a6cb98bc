package cl.bitacora.classroom.reader;

import cl.bitacora.classroom.reader.ReaderException.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every driver's sessions have in common: one capture at a time, cancelling, the watchdog, and what remains possible
 * after a failure. Results are handed over on threads of their own, never on the native one.
 */
public abstract class DriverSession implements ReaderSession {
    private final ReaderInfo reader;
    private final Duration grace;
    private ReaderStatus status = ReaderStatus.READY;
    private @Nullable Pending pending;
    private boolean closed;

    /** {@code grace}: how long after its timeout a capture may still answer before the reader counts as failed. */
    protected DriverSession(ReaderInfo reader, Duration grace) {
        this.reader = reader;
        this.grace = grace;
    }

    /** A capture under way. */
    public static final class Pending {
        private final CaptureRequest request;
        private final CompletableFuture<Capture> result = new CompletableFuture<>();
        private volatile boolean cancelled;

        Pending(CaptureRequest request) {
            this.request = request;
        }

        public CaptureRequest request() {
            return request;
        }

        public boolean cancelled() {
            return cancelled;
        }
    }

    /** Starts a capture and returns at once; it ends by {@link #finish} or {@link #fail}. */
    protected abstract void begin(Pending capture);

    /** Makes a capture that was cancelled end soon. Called on any thread, perhaps before it has really begun. */
    protected abstract void interrupt(Pending capture);

    /** Gives the reader back. Called once. */
    protected abstract void release();

    /** The native call did not return. */
    protected abstract void stuck();

    @Override
    public final ReaderInfo reader() {
        return reader;
    }

    @Override
    public final synchronized ReaderStatus status() {
        return status;
    }

    @Override
    public final CompletionStage<Capture> capture(CaptureRequest request) {
        Pending capture = new Pending(request);
        synchronized (this) {
            @Nullable Kind refusal = refusal();
            if (refusal != null) {
                return CompletableFuture.failedFuture(new ReaderException(refusal, reader.id()));
            }
            pending = capture;
            status = ReaderStatus.BUSY;
        }
        CompletableFuture.delayedExecutor(
                        request.timeout().plus(grace).toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> overdue(capture));
        begin(capture);
        return capture.result.minimalCompletionStage();
    }

    private @Nullable Kind refusal() {
        if (closed) {
            return Kind.CLOSED;
        }
        return switch (status) {
            case READY, NEEDS_CALIBRATION -> null;
            case BUSY -> Kind.BUSY;
            case FAILED -> Kind.NOT_OPEN;
            case GONE -> Kind.UNPLUGGED;
        };
    }

    /** Ends a capture. */
    protected final void finish(Pending capture, Capture outcome) {
        end(capture, ReaderStatus.READY, result -> result.complete(outcome));
    }

    /** Ends a capture with a failure of the reader. */
    protected final void fail(Pending capture, ReaderException failure) {
        ReaderStatus after = switch (failure.kind()) {
            case UNPLUGGED -> ReaderStatus.GONE;
            case DEVICE_FAILURE -> ReaderStatus.FAILED;
            case LIBRARY_MISSING, NO_READER, PERMISSION, BUSY, PROTOCOL, NOT_OPEN, CLOSED -> ReaderStatus.READY;
        };
        end(capture, after, result -> result.completeExceptionally(failure));
    }

    private void end(Pending capture, ReaderStatus after, Consumer<CompletableFuture<Capture>> outcome) {
        synchronized (this) {
            if (pending != capture) {
                return;
            }
            pending = null;
            if (status == ReaderStatus.BUSY) {
                status = after;
            }
        }
        Thread.startVirtualThread(() -> outcome.accept(capture.result));
    }

    /** Whether a capture is still under way. */
    protected final synchronized boolean pending(Pending capture) {
        return pending == capture;
    }

    private void overdue(Pending capture) {
        if (!pending(capture)) {
            return;
        }
        fail(capture, new ReaderException(Kind.DEVICE_FAILURE, reader.id() + " did not answer"));
        stuck();
    }

    /** The reader was seen to be gone while nothing was captured. */
    protected final synchronized void gone() {
        if (status != ReaderStatus.FAILED) {
            status = ReaderStatus.GONE;
        }
    }

    @Override
    public final void cancel() {
        @Nullable Pending capture;
        synchronized (this) {
            capture = pending;
        }
        if (capture != null) {
            capture.cancelled = true;
            interrupt(capture);
        }
    }

    @Override
    public final void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        cancel();
        release();
    }
}
