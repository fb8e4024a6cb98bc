package cl.bitacora.classroom.reader.dpfpdd;

import cl.bitacora.classroom.reader.Listeners;
import cl.bitacora.classroom.reader.NativeThread;
import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderEvent;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.ReaderSession;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Readers through the vendor's library. Written from its public header and run against a stand-in, not against it. */
public final class DpfpddReaders implements ReaderDriver {
    private static final List<String> NAMES = List.of("dpfpdd", "libdpfpdd.so.3");
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final int dpi;
    private final InstantSource clock;
    private final Duration poll;
    private final Duration grace;
    private final Listeners listeners = new Listeners();
    private final Map<String, DpfpddSession> open = new HashMap<>();
    private final Probe probe;
    private @Nullable DpfpddLibrary library;
    private @Nullable NativeThread thread;

    /**
     * The readers of this machine.
     *
     * @param dpi asked of each capture; what the reader answers counts
     */
    public DpfpddReaders(int dpi, InstantSource clock) {
        this(dpi, clock, Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    /** {@code poll}: how often readers are looked for; {@code grace}: how late a capture may answer. */
    DpfpddReaders(int dpi, InstantSource clock, Duration poll, Duration grace) {
        this.dpi = dpi;
        this.clock = clock;
        this.poll = poll;
        this.grace = grace;
        this.probe = start();
    }

    private Probe start() {
        if (Native.POINTER_SIZE != 8) {
            return new Probe.Missing(Kind.LIBRARY_MISSING, "needs a 64-bit system");
        }
        String detail = "";
        for (String name : NAMES) {
            try {
                DpfpddLibrary loaded = Native.load(name, DpfpddLibrary.class);
                library = loaded;
                int code = thread().call(LONGEST_CALL, loaded::dpfpdd_init);
                if (code != DpfpddLibrary.OK) {
                    return new Probe.Missing(Kind.DEVICE_FAILURE, "dpfpdd_init: " + hex(code));
                }
                thread().call(LONGEST_CALL, () -> {
                    look();
                    return code;
                });
                return new Probe.Present("");
            } catch (LinkageError | IllegalStateException e) {
                detail = String.valueOf(e.getMessage());
            } catch (ReaderException e) {
                return new Probe.Missing(e.kind(), "dpfpdd_init: " + e.getMessage());
            }
        }
        return new Probe.Missing(Kind.LIBRARY_MISSING, "dpfpdd: " + detail);
    }

    /** A new one after the old one was abandoned in a call that never returned. */
    private synchronized NativeThread thread() {
        NativeThread own = thread;
        if (own == null || own.ended()) {
            own = new NativeThread("dpfpdd", poll, this::look);
            thread = own;
        }
        return own;
    }

    /** On the native thread. */
    private void look() {
        DpfpddLibrary loaded = library;
        if (loaded != null) {
            listeners.seen(query(loaded));
        }
    }

    private List<ReaderInfo> query(DpfpddLibrary loaded) {
        IntByReference count = new IntByReference(0);
        int code = loaded.dpfpdd_query_devices(count, Pointer.NULL);
        if (code != DpfpddLibrary.MORE_DATA || count.getValue() < 1) {
            return List.of();
        }
        int size = new DpfpddLibrary.DeviceInfo().size();
        List<ReaderInfo> readers = new ArrayList<>();
        try (Memory infos = new Memory((long) size * count.getValue())) {
            infos.clear();
            for (int i = 0; i < count.getValue(); i++) {
                infos.setInt((long) i * size, size);
            }
            if (loaded.dpfpdd_query_devices(count, infos) != DpfpddLibrary.OK) {
                return List.of();
            }
            for (int i = 0; i < count.getValue(); i++) {
                readers.add(info(new DpfpddLibrary.DeviceInfo(infos.share((long) i * size))));
            }
        }
        return readers;
    }

    private ReaderInfo info(DpfpddLibrary.DeviceInfo info) {
        String usbId = String.format(Locale.ROOT, "%04x:%04x", info.vendorId & 0xffff, info.productId & 0xffff);
        return new ReaderInfo(
                Native.toString(info.name, "UTF-8"),
                Native.toString(info.product, "UTF-8"),
                usbId,
                Native.toString(info.serial, "UTF-8"),
                dpi,
                true);
    }

    @Override
    public String id() {
        return "dpfpdd";
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
        DpfpddLibrary loaded = library;
        if (loaded == null || probe instanceof Probe.Missing) {
            throw new ReaderException(Kind.LIBRARY_MISSING, "dpfpdd");
        }
        NativeThread own = thread();
        synchronized (open) {
            // One native thread, and a capture keeps it: a second reader would wait for the first one's finger.
            if (!open.isEmpty()) {
                throw new ReaderException(Kind.BUSY, readerId);
            }
        }
        DpfpddSession session = own.call(timeout, () -> {
            look();
            for (ReaderInfo info : listeners.known()) {
                if (info.id().equals(readerId)) {
                    return DpfpddSession.open(
                            info, loaded, own, clock, grace, () -> query(loaded).contains(info), this::closed);
                }
            }
            throw new ReaderException(Kind.NO_READER, readerId);
        });
        synchronized (open) {
            open.put(readerId, session);
        }
        return session;
    }

    private void closed(DpfpddSession session) {
        synchronized (open) {
            open.remove(session.reader().id(), session);
        }
    }

    @Override
    public Registration onChange(Consumer<ReaderEvent> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        List<DpfpddSession> sessions;
        synchronized (open) {
            sessions = List.copyOf(open.values());
        }
        sessions.forEach(DpfpddSession::close);
        DpfpddLibrary loaded = library;
        NativeThread own = thread;
        if (loaded != null && own != null && !own.ended()) {
            own.execute(loaded::dpfpdd_exit);
            own.execute(own::end);
        }
        listeners.close();
    }

    static String hex(int code) {
        return "0x" + Integer.toHexString(code);
    }
}
