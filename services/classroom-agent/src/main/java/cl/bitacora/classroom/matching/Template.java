package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.reader.Finger;
import java.util.Arrays;

/** Minutiae of one impression, as ISO/IEC 19794-2:2005 bytes. A biometric datum: no text form, encrypted wherever it rests. */
public final class Template {
    private final Finger finger;
    private final byte[] iso19794;

    /** Keeps a copy of the bytes. They are not read here: see {@link Matcher}. */
    public Template(Finger finger, byte[] iso19794) {
        this.finger = finger;
        this.iso19794 = iso19794.clone();
    }

    public Finger finger() {
        return finger;
    }

    /** A copy of the bytes. */
    public byte[] iso19794() {
        return iso19794.clone();
    }

    /** Overwrites the bytes with zeros: after erasure, or when a class is closed. */
    public void wipe() {
        Arrays.fill(iso19794, (byte) 0);
    }

    @Override
    public String toString() {
        return "Template of " + finger;
    }
}
