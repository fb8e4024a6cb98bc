package cl.bitacora.gateway.biometrics;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.List;
import java.util.Optional;

/** Comparing fingerprints with SourceAFIS. */
public final class Prints {
    /** Documented false match rate of 0.01 %. */
    public static final double THRESHOLD = 40;

    /** "FMR", zero, " 20", zero: a minutiae record of ISO/IEC 19794-2:2005. */
    private static final byte[] ISO = {'F', 'M', 'R', 0, ' ', '2', '0', 0};

    private Prints() {}

    /** A template from ISO/IEC 19794-2:2005; empty for anything else. */
    public static Optional<FingerprintTemplate> ofIso(byte[] iso19794) {
        for (int i = 0; i < ISO.length; i++) {
            if (iso19794.length <= i || iso19794[i] != ISO[i]) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(FingerprintCompatibility.importTemplate(iso19794));
        } catch (RuntimeException e) {
            return Optional.empty(); // the message could quote the template
        }
    }

    /**
     * A template from an image.
     *
     * @param gray 8 bits a pixel, rows from the top, dark ridges
     */
    public static FingerprintTemplate ofImage(int width, int height, double dpi, byte[] gray) {
        return new FingerprintTemplate(
                new FingerprintImage(width, height, gray, new FingerprintImageOptions().dpi(dpi)));
    }

    /** How alike two impressions are; the order of the two does not matter. */
    public static double score(FingerprintTemplate one, FingerprintTemplate other) {
        return Math.max(new FingerprintMatcher(one).match(other), new FingerprintMatcher(other).match(one));
    }

    /** The best score against any of several. */
    public static double best(FingerprintTemplate probe, List<FingerprintTemplate> candidates) {
        FingerprintMatcher matcher = new FingerprintMatcher(probe);
        return candidates.stream().mapToDouble(matcher::match).max().orElse(0);
    }

    /** Whether all of them are of one finger. */
    public static boolean alike(List<FingerprintTemplate> impressions) {
        for (int i = 0; i < impressions.size(); i++) {
            for (int j = i + 1; j < impressions.size(); j++) {
                if (score(impressions.get(i), impressions.get(j)) < THRESHOLD) {
                    return false;
                }
            }
        }
        return true;
    }
}
