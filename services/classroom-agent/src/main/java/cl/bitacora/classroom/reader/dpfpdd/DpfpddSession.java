package cl.bitacora.classroom.reader.dpfpdd;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.DriverSession;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.NativeThread;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.ReaderInfo;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An open device of dpfpdd. Captures block the native thread; cancelling comes from the caller's. */
final class DpfpddSession extends DriverSession {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);
    private static final Duration CANCEL_AGAIN = Duration.ofMillis(100);

    private final DpfpddLibrary library;
    private final Pointer device;
    private final NativeThread thread;
    private final InstantSource clock;
    private final Consumer<DpfpddSession> onClose;
    private final BooleanSupplier stillThere;
    private boolean closed;

    private DpfpddSession(
            ReaderInfo info,
            DpfpddLibrary library,
            Pointer device,
            NativeThread thread,
            InstantSource clock,
            Duration grace,
            BooleanSupplier stillThere,
            Consumer<DpfpddSession> onClose) {
        super(info, grace);
        this.library = library;
        this.device = device;
        this.thread = thread;
        this.clock = clock;
        this.stillThere = stillThere;
        this.onClose = onClose;
    }

    /** On the native thread. {@code stillThere}: whether the reader is listed, asked on that thread too. */
    static DpfpddSession open(
            ReaderInfo info,
            DpfpddLibrary library,
            NativeThread thread,
            InstantSource clock,
            Duration grace,
            BooleanSupplier stillThere,
            Consumer<DpfpddSession> onClose)
            throws ReaderException {
        PointerByReference device = new PointerByReference();
        check(library.dpfpdd_open(info.id(), device), "dpfpdd_open");
        return new DpfpddSession(info, library, device.getValue(), thread, clock, grace, stillThere, onClose);
    }

    @Override
    protected void begin(Pending capture) {
        thread.execute(() -> {
            try {
                finish(capture, capture.cancelled() ? new Capture.Cancelled() : taken(capture));
            } catch (ReaderException e) {
                // The same code means a broken reader and one that was pulled out.
                boolean broken = e.kind() == Kind.UNPLUGGED && stillThere.getAsBoolean();
                fail(capture, broken ? new ReaderException(Kind.DEVICE_FAILURE, reader().id()) : e);
            }
        });
    }

    private Capture taken(Pending capture) throws ReaderException {
        IntByReference size = new IntByReference(0);
        int code = library.dpfpdd_capture(device, param(), 0, result(), size, Pointer.NULL);
        if (code != DpfpddLibrary.MORE_DATA) {
            check(code == DpfpddLibrary.OK ? DpfpddLibrary.FAILURE : code, "size of the image");
        }
        DpfpddLibrary.CaptureResult result = result();
        try (Memory pixels = new Memory(size.getValue())) {
            int timeout = Math.toIntExact(capture.request().timeout().toMillis());
            try {
                check(library.dpfpdd_capture(device, param(), timeout, result, size, pixels), "dpfpdd_capture");
                return outcome(result, pixels, size.getValue());
            } finally {
                pixels.clear();
            }
        }
    }

    private Capture outcome(DpfpddLibrary.CaptureResult result, Pointer pixels, int size) throws ReaderException {
        if (result.success != 0) {
            long expected = (long) result.info.width * result.info.height;
            if (result.info.bitsPerPixel != 8 || result.info.resolution < 1 || expected < 1 || expected > size) {
                throw new ReaderException(
                        Kind.PROTOCOL, result.info.width + "×" + result.info.height + ", " + size + " bytes");
            }
            byte[] gray = pixels.getByteArray(0, (int) expected);
            return new Capture.Image(
                    new FingerImage(result.info.width, result.info.height, result.info.resolution, gray),
                    clock.instant());
        }
        if ((result.quality & DpfpddLibrary.QUALITY_CANCELLED) != 0) {
            return new Capture.Cancelled();
        }
        return (result.quality & DpfpddLibrary.QUALITY_TIMED_OUT) != 0
                ? new Capture.TimedOut()
                : new Capture.Rejected(reasons(result.quality));
    }

    /** Quality is a set of bits. */
    private static Set<Capture.Reason> reasons(int quality) {
        Set<Capture.Reason> reasons = EnumSet.noneOf(Capture.Reason.class);
        add(reasons, quality, 0x4, Capture.Reason.NO_FINGER);
        add(reasons, quality, 0x8, Capture.Reason.NOT_A_FINGER);
        add(reasons, quality, 0x10 | 0x20 | 0x40 | 0x80 | 0x100, Capture.Reason.OFF_CENTRE);
        add(reasons, quality, 0x200, Capture.Reason.SKEWED);
        add(reasons, quality, 0x400, Capture.Reason.TOO_SHORT);
        add(reasons, quality, 0x2000, Capture.Reason.TOO_FAST);
        add(reasons, quality, 0x8000, Capture.Reason.DIRTY);
        if (reasons.isEmpty()) {
            reasons.add(Capture.Reason.UNREADABLE);
        }
        return reasons;
    }

    private static void add(Set<Capture.Reason> reasons, int quality, int bits, Capture.Reason reason) {
        if ((quality & bits) != 0) {
            reasons.add(reason);
        }
    }

    private DpfpddLibrary.CaptureParam param() {
        DpfpddLibrary.CaptureParam param = new DpfpddLibrary.CaptureParam();
        param.size = param.size();
        param.resolution = reader().dpi();
        return param;
    }

    private static DpfpddLibrary.CaptureResult result() {
        DpfpddLibrary.CaptureResult result = new DpfpddLibrary.CaptureResult();
        result.size = result.size();
        result.info.size = result.info.size();
        return result;
    }

    /** Cancels until it takes: a cancel that comes right before the native capture begins is lost in the library. */
    @Override
    protected void interrupt(Pending capture) {
        synchronized (device) {
            if (!closed) {
                library.dpfpdd_cancel(device);
            }
        }
        CompletableFuture.delayedExecutor(CANCEL_AGAIN.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    if (pending(capture)) {
                        interrupt(capture);
                    }
                });
    }

    @Override
    protected void release() {
        try {
            thread.call(LONGEST_CLOSE, () -> {
                synchronized (device) {
                    closed = true;
                    return library.dpfpdd_close(device);
                }
            });
        } catch (ReaderException _) {
            // The thread is stuck or has ended: the reader comes back with the process's end.
        } finally {
            onClose.accept(this);
        }
    }

    @Override
    protected void stuck() {
        thread.end();
    }

    private static void check(int code, String call) throws ReaderException {
        switch (code) {
            case DpfpddLibrary.OK -> {
                return;
            }
            case DpfpddLibrary.BUSY -> throw new ReaderException(Kind.BUSY, call);
            case DpfpddLibrary.DEVICE_FAILURE, DpfpddLibrary.INVALID_DEVICE ->
                throw new ReaderException(Kind.UNPLUGGED, call + ": " + DpfpddReaders.hex(code));
            case DpfpddLibrary.FAILURE -> throw new ReaderException(Kind.DEVICE_FAILURE, call);
            default -> throw new ReaderException(Kind.PROTOCOL, call + ": " + DpfpddReaders.hex(code));
        }
    }
}
