package cl.bitacora.classroom.reader.libfprint;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * libfprint and what it returns, in Java's words. To be used on one thread only: every {@code _sync} call iterates the
 * default main context of GLib. The two C structures in use are read at their 64-bit offsets.
 */
final class Fp {
    private static final int CANCELLED = 19; // G_IO_ERROR_CANCELLED
    private static final int FEATURE_CAPTURE = 1;
    private static final int BUSY = 4;
    private static final int ALREADY_OPEN = 3;
    private static final int PROTOCOL = 5;
    private static final int REMOVED = 0x100;

    /** JNA unloads what is collected, and the USB thread of libfprint, which goes on, would run into nothing. */
    private static final List<Object> KEPT = new CopyOnWriteArrayList<>();

    final GLib glib = Native.load("libglib-2.0.so.0", GLib.class);
    final GLib.Objects objects = Native.load("libgobject-2.0.so.0", GLib.Objects.class);
    final GLib.Io io = Native.load("libgio-2.0.so.0", GLib.Io.class);
    final FpLibrary library = Native.load("libfprint-2.so.2", FpLibrary.class);

    {
        KEPT.addAll(List.of(glib, objects, io, library));
    }

    /** What a call that may be cancelled or refused ended in. */
    sealed interface Failure {
        record Stopped() implements Failure {}

        record Retry(Set<Capture.Reason> reasons) implements Failure {}

        record Broken(Kind kind, String detail) implements Failure {}
    }

    /** The devices that can capture. GPtrArray {pdata@0, len@8}. */
    List<Pointer> devices(Pointer context) {
        Pointer array = library.fp_context_get_devices(context);
        List<Pointer> devices = new ArrayList<>();
        for (int i = 0; i < array.getInt(8); i++) {
            Pointer device = array.getPointer(0).getPointer((long) i * Native.POINTER_SIZE);
            if ((library.fp_device_get_features(device) & FEATURE_CAPTURE) != 0) {
                devices.add(device);
            }
        }
        return devices;
    }

    /** A copy of the pixels; the image is given back. Its own resolution is never set by any driver. */
    FingerImage taken(Pointer image, int dpi) {
        try (Memory length = new Memory(8)) {
            int width = library.fp_image_get_width(image);
            int height = library.fp_image_get_height(image);
            Pointer data = library.fp_image_get_data(image, length);
            int size = Math.toIntExact(length.getLong(0));
            FingerImage copy = new FingerImage(width, height, dpi, data.getByteArray(0, size));
            data.clear(size);
            return copy;
        } finally {
            objects.g_object_unref(image);
        }
    }

    /** GError {domain@0, code@4, message@8}; freed here. Empty if there is none. */
    Optional<Failure> failure(PointerByReference error) {
        @Nullable Pointer at = error.getValue();
        if (at == null) {
            return Optional.empty();
        }
        int domain = at.getInt(0);
        int code = at.getInt(4);
        String message = at.getPointer(8).getString(0);
        glib.g_error_free(at);
        return Optional.of(failure(domain, code, message));
    }

    private Failure failure(int domain, int code, String message) {
        if (domain == io.g_io_error_quark() && code == CANCELLED) {
            return new Failure.Stopped();
        }
        if (domain == library.fp_device_retry_quark()) {
            return new Failure.Retry(Set.of(
                    switch (code) {
                        case 1 -> Capture.Reason.TOO_SHORT;
                        case 2 -> Capture.Reason.OFF_CENTRE;
                        case 4 -> Capture.Reason.TOO_FAST;
                        default -> Capture.Reason.UNREADABLE;
                    }));
        }
        if (domain == library.fp_device_error_quark()) {
            return new Failure.Broken(
                    switch (code) {
                        case ALREADY_OPEN, BUSY -> Kind.BUSY;
                        case PROTOCOL -> Kind.PROTOCOL;
                        case REMOVED -> Kind.UNPLUGGED;
                        default -> general(message);
                    },
                    code + " " + message);
        }
        return new Failure.Broken(general(message), code + " " + message);
    }

    /** The USB library below tells a lack of permission, and a reader held by another program, in words only. */
    private static Kind general(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (words.contains("permission") || words.contains("access")) {
            return Kind.PERMISSION;
        }
        return words.contains("busy") ? Kind.BUSY : Kind.DEVICE_FAILURE;
    }

    ReaderException exception(Failure failure) {
        return switch (failure) {
            case Failure.Broken(Kind kind, String detail) -> new ReaderException(kind, detail);
            case Failure.Stopped _ -> new ReaderException(Kind.DEVICE_FAILURE, "no answer in time");
            case Failure.Retry _ -> new ReaderException(Kind.PROTOCOL, "asked to retry what was no capture");
        };
    }
}
