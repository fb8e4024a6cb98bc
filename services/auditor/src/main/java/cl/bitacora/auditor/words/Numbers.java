package cl.bitacora.auditor.words;

import java.util.Locale;

/** Numbers as people in Chile write them. */
public final class Numbers {
    private static final Locale CHILE = Locale.of("es", "CL");

    private Numbers() {}

    /** With a point between thousands. */
    public static String of(long number) {
        return String.format(CHILE, "%,d", number);
    }

    /** One decimal. */
    public static String tenths(double number) {
        return String.format(CHILE, "%,.1f", number);
    }

    /** A size on disk. */
    public static String bytes(long bytes) {
        return bytes < 1_000_000 ? of(bytes / 1_000) + " kB" : tenths(bytes / 1e6) + " MB";
    }
}
