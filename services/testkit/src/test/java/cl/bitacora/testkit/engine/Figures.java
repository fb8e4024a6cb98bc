package cl.bitacora.testkit.engine;

/**
 * The figures that prove the engine. Each check runs briefly in every build and in full where {@code scripts/prove} asks
 * for it with {@code -Dbitacora.figures=true}; either way it prints one line of the table once all it asserts has held.
 */
final class Figures {
    private static final boolean FULL = Boolean.getBoolean("bitacora.figures");

    private Figures() {}

    /** How often, or how long: the first in every build, the second for the record. */
    static int times(int brief, int full) {
        return FULL ? full : brief;
    }

    /**
     * One line of the table.
     *
     * @param what the promise that was tested
     * @param number how much of it was tried
     * @param found the figures, e.g. {@code lost 0}
     */
    static void report(String what, String number, String found, Class<?> test) {
        System.out.printf("%nfigure | %s | %s | %s | %s%n", what, number, found, test.getSimpleName());
    }
}
