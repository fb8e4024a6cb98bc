package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.kernel.PersonId;
import java.util.List;
import java.util.Map;

/** An immutable snapshot of a class's templates. Safe for several threads. */
public final class Matcher {

    private Matcher() {}

    /**
     * Reads a class's templates.
     *
     * @throws IllegalArgumentException if a template is not ISO/IEC 19794-2, naming the person
     */
    public static Matcher of(Map<PersonId, List<Template>> people, MatchParameters parameters) {
        throw new UnsupportedOperationException("matching");
    }

    /** 1:1. The image is wiped. */
    public Verification verify(PersonId who, FingerImage probe) {
        throw new UnsupportedOperationException("matching");
    }

    /** 1:N. The image is wiped. */
    public Identification identify(FingerImage probe) {
        throw new UnsupportedOperationException("matching");
    }

    /** Loads and compiles the matcher before the first finger comes: the first extraction costs half a second otherwise. */
    public static void warmUp() {
        throw new UnsupportedOperationException("matching");
    }
}
