package cl.bitacora.classroom.reader.libfprint;

import cl.bitacora.classroom.reader.Listeners;
import cl.bitacora.classroom.reader.NativeThread;
import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderEvent;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.ReaderSession;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Readers through libfprint. One at a time in a process: all its calls share GLib's default main context. The context is
 * kept for ever, since libfprint's devices do not survive it.
 */
public final class LibfprintReaders implements ReaderDriver {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    /** Contexts of drivers that were closed, so that nothing frees them. */
    private static final List<Pointer> CONTEXTS = new ArrayList<>();

    private final int dpi;
    private final Optional<Path> virtualImage;
    private final InstantSource clock;
    private final Listeners listeners = new Listeners();
    private final Probe probe;
    private final Map<Long, ReaderInfo> infos = new HashMap<>();

    /** Pulled out while open: libfprint lists them until they are closed. Of the native thread. */
    private final Set<Long> removed = new HashSet<>();

    private final Set<LibfprintSession> sessions = new HashSet<>();
    private @Nullable Fp fp;
    private @Nullable Pointer context;
    private @Nullable NativeThread thread;
    private int counter;

    /**
     * The readers of this machine.
     *
     * @param dpi of their images: libfprint does not tell
     */
    public LibfprintReaders(int dpi, InstantSource clock) {
        this(dpi, clock, Optional.empty());
    }

    /** With libfprint's virtual reader too, which takes its images from a socket that it opens at that path. */
    LibfprintReaders(int dpi, InstantSource clock, Optional<Path> virtualImage) {
        this.dpi = dpi;
        this.clock = clock;
        this.virtualImage = virtualImage;
        this.probe = start();
    }

    private Probe start() {
        try {
            if (Native.POINTER_SIZE != 8) {
                return new Probe.Missing(Kind.LIBRARY_MISSING, "needs a 64-bit system");
            }
            Fp loaded = new Fp();
            fp = loaded;
            NativeThread own = new NativeThread("libfprint", TICK, this::idle);
            thread = own;
            own.call(Duration.ofSeconds(20), () -> {
                // Java cannot change its own environment.
                virtualImage.ifPresent(it -> loaded.glib.g_setenv("FP_VIRTUAL_IMAGE", it.toString(), 1));
                Pointer fresh = loaded.library.fp_context_new();
                synchronized (CONTEXTS) {
                    CONTEXTS.add(fresh);
                }
                loaded.library.fp_context_enumerate(fresh);
                context = fresh;
                refresh(loaded, fresh);
                return fresh;
            });
            return new Probe.Present("2");
        } catch (LinkageError | IllegalStateException e) {
            return new Probe.Missing(Kind.LIBRARY_MISSING, "libfprint-2: " + e.getMessage());
        } catch (ReaderException e) {
            return new Probe.Missing(e.kind(), "libfprint-2: " + e.getMessage());
        }
    }

    /** On the native thread: lets libfprint see what came and went. */
    private void idle() {
        Fp loaded = fp;
        Pointer own = context;
        if (loaded == null || own == null) {
            return;
        }
        while (loaded.glib.g_main_context_iteration(Pointer.NULL, 0) != 0) {
            continue;
        }
        refresh(loaded, own);
    }

    private void refresh(Fp loaded, Pointer own) {
        List<ReaderInfo> readers = new ArrayList<>();
        Set<Long> present = new HashSet<>();
        for (Pointer device : loaded.devices(own)) {
            long address = Pointer.nativeValue(device);
            present.add(address);
            if (!removed.contains(address)) {
                readers.add(infos.computeIfAbsent(address, _ -> info(loaded, device)));
            }
        }
        removed.retainAll(present);
        infos.keySet().removeIf(it -> !present.contains(it) || removed.contains(it));
        listeners.seen(readers);
    }

    private ReaderInfo info(Fp loaded, Pointer device) {
        String driver = loaded.library.fp_device_get_driver(device);
        return new ReaderInfo(
                driver + "-" + ++counter,
                loaded.library.fp_device_get_name(device),
                "",
                "",
                dpi,
                !driver.startsWith("virtual"));
    }

    @Override
    public String id() {
        return "libfprint";
    }

    @Override
    public Probe probe() {
        return probe;
    }

    @Override
    public List<ReaderInfo> readers() {
        return listeners.known();
    }

    @Override
    public ReaderSession open(String readerId, Duration timeout) throws ReaderException {
        NativeThread own = thread;
        Fp loaded = fp;
        Pointer from = context;
        if (own == null || loaded == null || from == null) {
            throw new ReaderException(Kind.LIBRARY_MISSING, "libfprint-2");
        }
        synchronized (sessions) {
            // One native thread, and a capture keeps it: a second reader would wait for the first one's finger.
            if (!sessions.isEmpty()) {
                throw new ReaderException(Kind.BUSY, readerId);
            }
        }
        LibfprintSession session = own.call(timeout.plusSeconds(2), () -> {
            for (Pointer device : loaded.devices(from)) {
                ReaderInfo info = infos.get(Pointer.nativeValue(device));
                if (info != null && info.id().equals(readerId)) {
                    long address = Pointer.nativeValue(device);
                    return LibfprintSession.open(
                            info,
                            device,
                            loaded,
                            own,
                            clock,
                            timeout,
                            new LibfprintSession.Ends(() -> removed.add(address), this::closed));
                }
            }
            throw new ReaderException(Kind.NO_READER, readerId);
        });
        synchronized (sessions) {
            sessions.add(session);
        }
        return session;
    }

    private void closed(LibfprintSession session) {
        synchronized (sessions) {
            sessions.remove(session);
        }
    }

    @Override
    public Registration onChange(Consumer<ReaderEvent> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        List<LibfprintSession> open;
        synchronized (sessions) {
            open = List.copyOf(sessions);
        }
        open.forEach(LibfprintSession::close);
        NativeThread own = thread;
        if (own != null) {
            own.endAndWait(LONGEST_CLOSE);
        }
        listeners.close();
    }
}
