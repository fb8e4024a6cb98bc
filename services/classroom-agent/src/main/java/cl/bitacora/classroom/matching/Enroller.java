package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.matching.Minutiae.Extracted;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.FingerImage;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * Enrols one finger, impression by impression: as many as are needed, each matching every other. Not safe for several
 * threads.
 */
public final class Enroller {
    /** Impressions of a finger, at least (fewer raise the false non-match rate). */
    public static final int IMPRESSIONS = 3;

    private final Finger finger;
    private final MatchParameters parameters;
    private final List<FingerprintTemplate> taken = new ArrayList<>();

    public Enroller(Finger finger, MatchParameters parameters) {
        this.finger = finger;
        this.parameters = parameters;
    }

    public Finger finger() {
        return finger;
    }

    /**
     * Adds an impression; it must match every one before by the 1:1 threshold, in the form in which it will be kept. The
     * image is wiped.
     */
    public Enrolment add(FingerImage impression) {
        return switch (Minutiae.extract(impression)) {
            case Extracted.Bad(Unfit why) -> new Enrolment.Repeat(why);
            case Extracted.Good(FingerprintTemplate extracted) -> add(Minutiae.read(Minutiae.iso(extracted)));
        };
    }

    private Enrolment add(FingerprintTemplate template) {
        FingerprintMatcher matcher = new FingerprintMatcher(template);
        double worst = taken.stream().mapToDouble(matcher::match).min().orElse(parameters.verify());
        if (worst < parameters.verify()) {
            return new Enrolment.Mismatch(worst);
        }
        taken.add(template);
        return taken.size() < IMPRESSIONS
                ? new Enrolment.More(taken.size(), IMPRESSIONS)
                : new Enrolment.Accepted(taken.stream()
                        .map(it -> new Template(finger, Minutiae.iso(it)))
                        .toList());
    }

    /** Forgets everything taken: when the first impression was the bad one, nothing after it can match. */
    public void reset() {
        taken.clear();
    }
}
