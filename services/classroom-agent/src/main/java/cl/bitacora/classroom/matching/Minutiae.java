package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.reader.FingerImage;
import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;

/** From pixels to minutiae, and from minutiae to ISO/IEC 19794-2 and back. */
final class Minutiae {
    /** Fewer cannot reach the threshold with any print; more than this a good half of a fingertip shows. */
    private static final int LEAST = 12;

    /** Half an inch wide: less than a fingertip. Pixels at 500 dpi. */
    private static final int LEAST_SIDE = 120;

    private static final int BYTES_OF_HEADER = 28;

    private Minutiae() {}

    /** What an image gave. */
    sealed interface Extracted {
        record Good(FingerprintTemplate template) implements Extracted {}

        record Bad(Unfit why) implements Extracted {}
    }

    /**
     * Extracts and wipes the image, whatever happens. The extractor's own intermediate copies cannot be wiped from here: they
     * are left to the collector.
     */
    static Extracted extract(FingerImage image) {
        try {
            if (Math.min(image.width(), image.height()) * 500L < LEAST_SIDE * (long) image.dpi()) {
                return new Extracted.Bad(Unfit.TOO_SMALL);
            }
            FingerprintTemplate template = new FingerprintTemplate(new FingerprintImage(
                    image.width(), image.height(), image.gray(), new FingerprintImageOptions().dpi(image.dpi())));
            if (count(iso(template)) >= LEAST) {
                return new Extracted.Good(template);
            }
            return new Extracted.Bad(whyFew(image));
        } finally {
            image.wipe();
        }
    }

    /** The portable form. Measured as good as the matcher's own (biometric data either way). */
    static byte[] iso(FingerprintTemplate template) {
        return FingerprintCompatibility.exportTemplates(TemplateFormat.ISO_19794_2_2005, template);
    }

    /** @throws IllegalArgumentException for bytes that are no ISO/IEC 19794-2:2005 record of one view */
    static FingerprintTemplate read(byte[] iso) {
        try {
            return FingerprintCompatibility.importTemplate(iso);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not an ISO/IEC 19794-2 template", e);
        }
    }

    /** The number of minutiae of the first view: the byte right after the record's and the view's first fields. */
    static int count(byte[] iso) {
        return iso.length < BYTES_OF_HEADER ? 0 : iso[BYTES_OF_HEADER - 1] & 0xff;
    }

    /** Why there are few: by the share of dark pixels and by the contrast. */
    private static Unfit whyFew(FingerImage image) {
        long sum = 0;
        long squares = 0;
        for (byte pixel : image.gray()) {
            int value = pixel & 0xff;
            sum += value;
            squares += (long) value * value;
        }
        long pixels = image.gray().length;
        long mean = sum / pixels;
        long variance = squares / pixels - mean * mean;
        if (variance < 10 * 10) {
            return mean < 64 ? Unfit.TOO_DARK : Unfit.BLANK;
        }
        if (mean < 64) {
            return Unfit.TOO_DARK;
        }
        return mean > 232 ? Unfit.TOO_LIGHT : Unfit.FEW_MINUTIAE;
    }
}
