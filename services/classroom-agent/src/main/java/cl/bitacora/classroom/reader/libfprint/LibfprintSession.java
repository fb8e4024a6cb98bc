package cl.bitacora.classroom.reader.libfprint;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.DriverSession;
import cl.bitacora.classroom.reader.NativeThread;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.ReaderInfo;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open device of libfprint. Fields without a lock belong to the native thread. */
final class LibfprintSession extends DriverSession {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

    private final Pointer device;
    private final Fp fp;
    private final NativeThread thread;
    private final InstantSource clock;
    private final Ends ends;

    /** Kept as long as the session: GLib calls them, and knows nothing of Java's collector. */
    private final GLib.SourceFunction onTimeout = this::timeout;

    private final GLib.SourceFunction onCancel = this::cancelWanted;

    private volatile @Nullable Pending current;
    private @Nullable Pointer cancellable;
    private boolean timedOut;

    /**
     * Who is told of the end.
     *
     * @param onUnplugged on the native thread
     */
    record Ends(Runnable onUnplugged, Consumer<LibfprintSession> onClose) {}

    private LibfprintSession(
            ReaderInfo info, Pointer device, Fp fp, NativeThread thread, InstantSource clock, Ends ends) {
        super(info, GRACE);
        this.device = device;
        this.fp = fp;
        this.thread = thread;
        this.clock = clock;
        this.ends = ends;
    }

    /** On the native thread. */
    static LibfprintSession open(
            ReaderInfo info,
            Pointer device,
            Fp fp,
            NativeThread thread,
            InstantSource clock,
            Duration timeout,
            Ends ends)
            throws ReaderException {
        LibfprintSession session = new LibfprintSession(info, device, fp, thread, clock, ends);
        fp.objects.g_object_ref(device);
        PointerByReference error = new PointerByReference();
        session.timed(timeout, stop -> fp.library.fp_device_open_sync(device, stop, error));
        Optional<Fp.Failure> failure = fp.failure(error);
        if (failure.isPresent()) {
            fp.objects.g_object_unref(device);
            throw fp.exception(failure.get());
        }
        return session;
    }

    /** A call of libfprint that can be cancelled. */
    private interface Cancellable<T> {
        T call(Pointer cancellable);
    }

    /** Arms the timer before the call: both run on GLib's loop, so they cannot race. */
    private <T> T timed(Duration timeout, Cancellable<T> call) {
        Pointer stop = fp.io.g_cancellable_new();
        timedOut = false;
        cancellable = stop;
        int timer = fp.glib.g_timeout_add(Math.toIntExact(timeout.toMillis()), onTimeout, Pointer.NULL);
        try {
            return call.call(stop);
        } finally {
            cancellable = null;
            if (!timedOut) {
                fp.glib.g_source_remove(timer);
            }
            fp.objects.g_object_unref(stop);
        }
    }

    private int timeout(Pointer data) {
        timedOut = true;
        stop();
        return 0;
    }

    /** In the loop, and only if what is under way is what was cancelled: cancelling from another thread races in GLib. */
    private int cancelWanted(Pointer data) {
        Pending capture = current;
        if (capture != null && capture.cancelled()) {
            stop();
        }
        return 0;
    }

    private void stop() {
        Pointer stop = cancellable;
        if (stop != null) {
            fp.io.g_cancellable_cancel(stop);
        }
    }

    @Override
    protected void begin(Pending capture) {
        thread.execute(() -> {
            if (capture.cancelled()) {
                finish(capture, new Capture.Cancelled());
                return;
            }
            current = capture;
            try {
                finish(capture, taken(capture));
            } catch (ReaderException e) {
                if (e.kind() == Kind.UNPLUGGED) {
                    ends.onUnplugged().run();
                }
                fail(capture, e);
            } finally {
                current = null;
            }
        });
    }

    private Capture taken(Pending capture) throws ReaderException {
        PointerByReference error = new PointerByReference();
        @Nullable
        Pointer image =
                timed(capture.request().timeout(), stop -> fp.library.fp_device_capture_sync(device, 1, stop, error));
        Optional<Fp.Failure> failure = fp.failure(error);
        if (failure.isEmpty()) {
            if (image == null) {
                throw new ReaderException(Kind.PROTOCOL, "neither an image nor an error");
            }
            return new Capture.Image(fp.taken(image, reader().dpi()), clock.instant());
        }
        return switch (failure.get()) {
            case Fp.Failure.Stopped _ -> capture.cancelled() ? new Capture.Cancelled() : new Capture.TimedOut();
            case Fp.Failure.Retry(var reasons) -> new Capture.Rejected(reasons);
            case Fp.Failure.Broken broken -> throw fp.exception(broken);
        };
    }

    /** Whether the native call has been entered: from then on the loop runs for it alone. */
    boolean underWay() {
        return current != null;
    }

    @Override
    protected void interrupt(Pending capture) {
        fp.glib.g_idle_add(onCancel, Pointer.NULL);
    }

    @Override
    protected void release() {
        try {
            thread.call(LONGEST_CLOSE, () -> {
                PointerByReference error = new PointerByReference();
                fp.library.fp_device_close_sync(device, Pointer.NULL, error);
                fp.failure(error); // a removed device says so again: it is closed all the same
                fp.objects.g_object_unref(device);
                return device;
            });
        } catch (ReaderException _) {
            // The thread is stuck or has ended: the reader comes back with the process's end.
        } finally {
            ends.onClose().accept(this);
        }
    }

    /** The default main context stays with the thread that is stuck: only another process can use libfprint now. */
    @Override
    protected void stuck() {
        thread.end();
    }
}
