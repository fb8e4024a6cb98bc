package cl.bitacora.courses.http.simulations;

import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Ratio;

/** Reads the part that something takes of a whole. */
final class Share {
    private static final long MOST = 10_000_000;

    private Share() {}

    /** The whole is positive, the part no more than it. */
    static Ratio of(String partField, long part, String wholeField, long whole) {
        if (whole < 1 || whole > MOST) {
            throw Problems.field(wholeField, "number-out-of-range", Fact.of("least", 1), Fact.of("most", MOST));
        }
        if (part < 0 || part > whole) {
            throw Problems.field(partField, "number-out-of-range", Fact.of("least", 0), Fact.of("most", whole));
        }
        return Ratio.of(part, whole);
    }
}
