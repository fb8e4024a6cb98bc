package cl.bitacora.classroom.reader;

import java.util.Arrays;

/**
 * A print as a reader saw it, normalised: 8-bit grey, dark ridges on light ground, first row on top. It is a person's
 * biometric datum: it has no text form, is never stored, and whoever took what they needed from it calls {@link #wipe}.
 */
public final class FingerImage {
    private final int width;
    private final int height;
    private final int dpi;
    private final byte[] gray;

    /**
     * Takes the array over; the caller keeps no copy.
     *
     * @param dpi resolution in pixels per inch, as configured for the reader
     * @throws IllegalArgumentException if the array is not width × height bytes
     */
    public FingerImage(int width, int height, int dpi, byte[] gray) {
        if (width < 1 || height < 1 || dpi < 1 || gray.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("an image of " + width + " × " + height + " needs as many bytes");
        }
        this.width = width;
        this.height = height;
        this.dpi = dpi;
        this.gray = gray;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int dpi() {
        return dpi;
    }

    /** The pixels themselves, not a copy: so that wiping leaves none behind. */
    public byte[] gray() {
        return gray;
    }

    /** Overwrites the pixels with zeros. */
    public void wipe() {
        Arrays.fill(gray, (byte) 0);
    }

    /** Size only: pixels never reach a log. */
    @Override
    public String toString() {
        return width + "×" + height + " at " + dpi + " dpi";
    }
}
