package cl.bitacora.classroom.reader;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine: in continuous integration its absence fails, elsewhere it is said aloud. */
public final class NeededHere {
    private NeededHere() {}

    public static void require(boolean there, String what) {
        if (there) {
            return;
        }
        System.out.println("NOT TESTED: " + what);
        if ("true".equals(System.getenv("CI"))) {
            fail(what);
        }
        Assumptions.abort(what);
    }
}
