package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.simulator.SyntheticFinger;
import com.machinezoo.sourceafis.FingerprintMatcher;

/** A few made-up prints through extraction and matching, so that the classes are loaded and the hot loops compiled. */
final class WarmUp {
    private static final int PRINTS = 24;

    private WarmUp() {}

    static void run() {
        SyntheticFinger finger = new SyntheticFinger(1);
        for (int i = 0; i < PRINTS; i++) {
            FingerImage image = finger.impression(i, 500);
            if (Minutiae.extract(image) instanceof Minutiae.Extracted.Good(var template)) {
                new FingerprintMatcher(template).match(Minutiae.read(Minutiae.iso(template)));
            }
        }
    }
}
