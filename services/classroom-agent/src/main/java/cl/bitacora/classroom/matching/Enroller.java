package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.FingerImage;

/** Enrols one finger, impression by impression. Not safe for several threads. */
public final class Enroller {
    /** Impressions of a finger, at least (fewer raise the false non-match rate). */
    public static final int IMPRESSIONS = 3;

    private final Finger finger;

    public Enroller(Finger finger, MatchParameters parameters) {
        this.finger = finger;
    }

    public Finger finger() {
        return finger;
    }

    /** Adds an impression; it must match every one before by the 1:1 threshold. The image is wiped. */
    public Enrolment add(FingerImage impression) {
        throw new UnsupportedOperationException("enrolment");
    }

    /** Forgets everything taken. */
    public void reset() {
        throw new UnsupportedOperationException("enrolment");
    }
}
