package cl.bitacora.classroom.reader.simulator;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.DriverSession;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.Listeners;
import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderEvent;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.ReaderSession;
import cl.bitacora.kernel.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Readers without hardware. Somebody says whose finger lies on one ({@link #present}); the capture that is pending, or the
 * next one, sees it. Every time a finger is put down a little differently, and always the same way for the same seed.
 */
public final class SimulatedReaders implements ReaderDriver {
    private static final int DPI = 500;

    private final FingerBank fingers;
    private final InstantSource clock;
    private final Listeners listeners = new Listeners();
    private final Map<String, ReaderInfo> plugged = new TreeMap<>();
    private final Map<String, SimulatedSession> open = new HashMap<>();
    private final Map<String, Presented> waiting = new HashMap<>();

    /** One reader, {@code simulado-1}, plugged in. */
    public SimulatedReaders(long seed, InstantSource clock) {
        this.fingers = new FingerBank(seed);
        this.clock = clock;
        plug("simulado-1");
    }

    /** What lies on a reader. */
    private sealed interface Presented {
        record Print(PersonId person, Finger finger) implements Presented {}

        record Useless(Set<Capture.Reason> reasons) implements Presented {}
    }

    /** Plugs a reader in. */
    public synchronized void plug(String readerId) {
        plugged.put(readerId, new ReaderInfo(readerId, "Lector simulado", "", readerId, DPI, false));
        listeners.seen(List.copyOf(plugged.values()));
    }

    /** Pulls a reader out; a pending capture fails. */
    public void unplug(String readerId) {
        @Nullable SimulatedSession session;
        synchronized (this) {
            plugged.remove(readerId);
            waiting.remove(readerId);
            session = open.remove(readerId);
            listeners.seen(List.copyOf(plugged.values()));
        }
        if (session != null) {
            session.pulledOut();
        }
    }

    /** Puts a person's finger on a reader. */
    public void present(String readerId, PersonId person, Finger finger) {
        present(readerId, new Presented.Print(person, finger));
    }

    /** Puts something on a reader that it will reject. */
    public void presentUseless(String readerId, Set<Capture.Reason> reasons) {
        present(readerId, new Presented.Useless(Set.copyOf(reasons)));
    }

    private void present(String readerId, Presented what) {
        @Nullable SimulatedSession session;
        synchronized (this) {
            waiting.put(readerId, what);
            session = open.get(readerId);
        }
        if (session != null) {
            session.look();
        }
    }

    @Override
    public String id() {
        return "simulator";
    }

    @Override
    public Probe probe() {
        return new Probe.Present("");
    }

    @Override
    public synchronized List<ReaderInfo> readers() {
        return List.copyOf(plugged.values());
    }

    @Override
    public synchronized ReaderSession open(String readerId, Duration timeout) throws ReaderException {
        ReaderInfo reader = plugged.get(readerId);
        if (reader == null) {
            throw new ReaderException(Kind.NO_READER, readerId);
        }
        if (open.containsKey(readerId)) {
            throw new ReaderException(Kind.BUSY, readerId);
        }
        SimulatedSession session = new SimulatedSession(reader);
        open.put(readerId, session);
        return session;
    }

    @Override
    public Registration onChange(Consumer<ReaderEvent> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        List<SimulatedSession> sessions;
        synchronized (this) {
            sessions = List.copyOf(open.values());
        }
        sessions.forEach(SimulatedSession::close);
        listeners.close();
    }

    private synchronized @Nullable Presented taken(String readerId) {
        return waiting.remove(readerId);
    }

    private synchronized void closed(SimulatedSession session) {
        open.remove(session.reader().id(), session);
    }

    private final class SimulatedSession extends DriverSession {
        private @Nullable Pending wanted;

        SimulatedSession(ReaderInfo reader) {
            super(reader, Duration.ofSeconds(2));
        }

        @Override
        protected void begin(Pending capture) {
            synchronized (this) {
                wanted = capture;
            }
            CompletableFuture.delayedExecutor(
                            capture.request().timeout().toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                    .execute(() -> {
                        if (take(capture)) {
                            finish(capture, new Capture.TimedOut());
                        }
                    });
            look();
        }

        private synchronized boolean take(Pending capture) {
            boolean mine = wanted == capture;
            if (mine) {
                wanted = null;
            }
            return mine;
        }

        void look() {
            Pending capture;
            Presented what;
            synchronized (this) {
                capture = wanted;
                what = capture == null ? null : taken(reader().id());
                if (capture == null || what == null) {
                    return;
                }
                wanted = null;
            }
            finish(
                    capture,
                    switch (what) {
                        case Presented.Print(PersonId person, Finger finger) ->
                            new Capture.Image(fingers.next(person, finger, DPI), clock.instant());
                        case Presented.Useless(Set<Capture.Reason> reasons) -> new Capture.Rejected(reasons);
                    });
        }

        @Override
        protected void interrupt(Pending capture) {
            if (take(capture)) {
                finish(capture, new Capture.Cancelled());
            }
        }

        void pulledOut() {
            Pending capture;
            synchronized (this) {
                capture = wanted;
                wanted = null;
            }
            if (capture != null) {
                fail(capture, new ReaderException(Kind.UNPLUGGED, reader().id()));
            }
            gone();
        }

        @Override
        protected void release() {
            closed(this);
        }

        @Override
        protected void stuck() {
            // Nothing native here that could be.
        }
    }
}
