package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.CaptureRequest;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderEvent;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.ReaderSession;
import cl.bitacora.classroom.reader.ReaderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The demonstration's reader: fingers are put down from the page. A finger that comes while nobody waits is kept for a moment. */
final class PlacedFingers implements ReaderDriver {
    static final String ID = "simulator";
    private static final int MOST_WAITING = 3;

    private final ReaderInfo info = new ReaderInfo("simulator-1", "Lector simulado", "", "", 500, false);
    private final Deque<FingerImage> fingers = new ArrayDeque<>();
    private final List<Consumer<ReaderEvent>> listeners = new CopyOnWriteArrayList<>();
    private Optional<CompletableFuture<Capture>> waiting = Optional.empty();
    private boolean plugged = true;

    /** A finger on the glass. */
    synchronized void place(FingerImage image) {
        Optional<CompletableFuture<Capture>> pending = waiting;
        waiting = Optional.empty();
        if (pending.isPresent()) {
            pending.get().complete(new Capture.Image(image, Instant.now()));
        } else if (fingers.size() < MOST_WAITING) {
            fingers.add(image);
        }
    }

    /** As if somebody pulled the cable, or put it back. */
    void plug(boolean in) {
        synchronized (this) {
            plugged = in;
            fingers.clear();
            if (!in) {
                waiting.ifPresent(it ->
                        it.completeExceptionally(new ReaderException(ReaderException.Kind.UNPLUGGED, "simulated")));
                waiting = Optional.empty();
            }
        }
        ReaderEvent event = in ? new ReaderEvent.Plugged(info) : new ReaderEvent.Unplugged(info);
        listeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Probe probe() {
        return new Probe.Present("");
    }

    @Override
    public synchronized List<ReaderInfo> readers() {
        return plugged ? List.of(info) : List.of();
    }

    @Override
    public synchronized ReaderSession open(String readerId, Duration timeout) throws ReaderException {
        if (!plugged) {
            throw new ReaderException(ReaderException.Kind.NO_READER, "simulated");
        }
        return new Session();
    }

    @Override
    public Registration onChange(Consumer<ReaderEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        plug(false);
    }

    private synchronized CompletionStage<Capture> next(CaptureRequest request) {
        if (!plugged) {
            return CompletableFuture.failedFuture(new ReaderException(ReaderException.Kind.UNPLUGGED, "simulated"));
        }
        if (waiting.filter(it -> !it.isDone()).isPresent()) {
            return CompletableFuture.failedFuture(new ReaderException(ReaderException.Kind.BUSY, "simulated"));
        }
        CompletableFuture<Capture> capture = new CompletableFuture<>();
        if (!fingers.isEmpty()) {
            capture.complete(new Capture.Image(fingers.removeFirst(), Instant.now()));
            return capture;
        }
        waiting = Optional.of(capture);
        return capture.completeOnTimeout(
                new Capture.TimedOut(), request.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void cancelWaiting() {
        waiting.ifPresent(it -> it.complete(new Capture.Cancelled()));
        waiting = Optional.empty();
    }

    private final class Session implements ReaderSession {
        @Override
        public ReaderInfo reader() {
            return info;
        }

        @Override
        public ReaderStatus status() {
            synchronized (PlacedFingers.this) {
                return plugged ? ReaderStatus.READY : ReaderStatus.GONE;
            }
        }

        @Override
        public CompletionStage<Capture> capture(CaptureRequest request) {
            return next(request);
        }

        @Override
        public void cancel() {
            cancelWaiting();
        }

        @Override
        public void close() {
            cancelWaiting();
        }
    }
}
