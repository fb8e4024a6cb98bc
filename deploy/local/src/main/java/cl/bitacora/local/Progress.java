package cl.bitacora.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Tells a person what is going on: one line per fact, with the seconds since the start. */
public final class Progress {
    private static final Locale CHILE = Locale.of("es", "CL");

    private final PrintStream out;
    private final long startedNanos;

    private Progress(PrintStream out, long startedNanos) {
        this.out = out;
        this.startedNanos = startedNanos;
    }

    /**
     * Writes to {@code out}, counting from a moment some time ago.
     *
     * @param already what has gone by, such as the time that the build took
     */
    public static Progress to(PrintStream out, Duration already) {
        return new Progress(out, System.nanoTime() - already.toNanos());
    }

    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), System.nanoTime());
    }

    /** A part begins to do something: {@code starting("Kafka", "iniciando")}. */
    public void starting(String part, String what) {
        line(part, what + "…");
    }

    /** A part is ready; {@code sinceNanos} is the {@link System#nanoTime()} at which it began. */
    public void ready(String part, long sinceNanos) {
        line(part, "listo en " + seconds(since(sinceNanos)));
    }

    /** A part ended without being asked to. */
    public void ended(String part, int exitCode, Path log) {
        line(part, "terminó solo (código " + exitCode + "); vea " + log);
    }

    /** Anything else about a part. */
    public void line(String part, String text) {
        out.printf(CHILE, "%7s  %-18s %s%n", seconds(elapsed()), part, text);
        out.flush();
    }

    /** A line without clock. */
    public void say(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Time since a {@link System#nanoTime()}. */
    public static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Seconds with one decimal, as Chile writes them. */
    public static String seconds(Duration duration) {
        return String.format(CHILE, "%.1f s", duration.toMillis() / 1000.0);
    }
}
