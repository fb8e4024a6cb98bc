package cl.bitacora.classroom.reader.dpfpdd;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The calls of dpfpdd that capturing needs, by the public header of version 2. Sizes go into the first field of every
 * structure, nested ones too. 64-bit only: there all conventions are one.
 */
interface DpfpddLibrary extends Library {
    int OK = 0;
    int FACILITY = 0x05BA0000;
    int FAILURE = FACILITY | 0x0b;
    int MORE_DATA = FACILITY | 0x0d;
    int INVALID_DEVICE = FACILITY | 0x15;
    int BUSY = FACILITY | 0x1e;
    int DEVICE_FAILURE = FACILITY | 0x1f;

    int QUALITY_TIMED_OUT = 1;
    int QUALITY_CANCELLED = 2;

    int FORMAT_RAW = 0;
    int PROCESSING_DEFAULT = 0;

    int dpfpdd_init();

    int dpfpdd_exit();

    int dpfpdd_query_devices(IntByReference count, Pointer infos);

    int dpfpdd_open(String name, PointerByReference device);

    int dpfpdd_close(Pointer device);

    int dpfpdd_get_device_status(Pointer device, DeviceStatus status);

    int dpfpdd_capture(
            Pointer device,
            CaptureParam param,
            int timeoutMillis,
            CaptureResult result,
            IntByReference size,
            Pointer data);

    int dpfpdd_cancel(Pointer device);

    /** DPFPDD_DEV_INFO. */
    @FieldOrder({
        "size",
        "name",
        "vendor",
        "product",
        "serial",
        "vendorId",
        "productId",
        "hardware",
        "firmware",
        "bcd",
        "modality",
        "technology"
    })
    class DeviceInfo extends Structure {
        public int size;
        public byte[] name = new byte[1024];
        public byte[] vendor = new byte[128];
        public byte[] product = new byte[128];
        public byte[] serial = new byte[128];
        public short vendorId;
        public short productId;
        public int[] hardware = new int[3];
        public int[] firmware = new int[3];
        public short bcd;
        public int modality;
        public int technology;

        public DeviceInfo() {}

        public DeviceInfo(Pointer at) {
            super(at);
            read();
        }
    }

    /** DPFPDD_CAPTURE_PARAM. */
    @FieldOrder({"size", "format", "processing", "resolution"})
    class CaptureParam extends Structure {
        public int size;
        public int format = FORMAT_RAW;
        public int processing = PROCESSING_DEFAULT;
        public int resolution;
    }

    /** DPFPDD_IMAGE_INFO. */
    @FieldOrder({"size", "width", "height", "resolution", "bitsPerPixel"})
    class ImageInfo extends Structure {
        public int size;
        public int width;
        public int height;
        public int resolution;
        public int bitsPerPixel;
    }

    /** DPFPDD_CAPTURE_RESULT. */
    @FieldOrder({"size", "success", "quality", "score", "info"})
    class CaptureResult extends Structure {
        public int size;
        public int success;
        public int quality;
        public int score;
        public ImageInfo info = new ImageInfo();
    }

    /** DPFPDD_DEV_STATUS. */
    @FieldOrder({"size", "status", "finger", "data"})
    class DeviceStatus extends Structure {
        public int size;
        public int status;
        public int finger;
        public byte[] data = new byte[1];
    }
}
