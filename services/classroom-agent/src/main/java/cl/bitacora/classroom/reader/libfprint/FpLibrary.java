package cl.bitacora.classroom.reader.libfprint;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The calls of libfprint 2 (1.94) that capturing needs. */
interface FpLibrary extends Library {
    Pointer fp_context_new();

    void fp_context_enumerate(Pointer context);

    /** GPtrArray, owned by the context. */
    Pointer fp_context_get_devices(Pointer context);

    String fp_device_get_driver(Pointer device);

    String fp_device_get_name(Pointer device);

    int fp_device_get_features(Pointer device);

    int fp_device_open_sync(Pointer device, Pointer cancellable, PointerByReference error);

    int fp_device_close_sync(Pointer device, Pointer cancellable, PointerByReference error);

    Pointer fp_device_capture_sync(Pointer device, int waitForFinger, Pointer cancellable, PointerByReference error);

    int fp_image_get_width(Pointer image);

    int fp_image_get_height(Pointer image);

    /** Pixels, owned by the image; the length goes where {@code length} points, as gsize. */
    Pointer fp_image_get_data(Pointer image, Pointer length);

    int fp_device_error_quark();

    int fp_device_retry_quark();
}
