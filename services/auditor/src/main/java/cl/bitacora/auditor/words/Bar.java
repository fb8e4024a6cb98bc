package cl.bitacora.auditor.words;

import cl.bitacora.auditor.verify.Progress;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A progress bar with counts on the error stream: redrawn in place on a terminal, a line every ten seconds elsewhere.
 */
public final class Bar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;

    private final String label;
    private final long total;
    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final LongAdder done = new LongAdder();
    private volatile long shownAt = began;

    public Bar(String label, long total, PrintStream out, boolean terminal) {
        this.label = label;
        this.total = Math.max(total, 1);
        this.out = out;
        this.terminal = terminal;
    }

    /** On a terminal if the program talks to one. */
    public static Bar on(String label, long total) {
        return new Bar(
                label,
                total,
                System.err,
                System.console() != null && System.console().isTerminal());
    }

    @Override
    public void done(long entries) {
        done.add(entries);
        long pause = terminal ? TimeUnit.MILLISECONDS.toNanos(200) : TimeUnit.SECONDS.toNanos(10);
        if (System.nanoTime() - shownAt > pause) {
            show();
        }
    }

    /** Seconds since it began. */
    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private synchronized void show() {
        shownAt = System.nanoTime();
        long count = Math.min(done.sum(), total);
        double rate = count / Math.max(seconds(), 0.001);
        int filled = (int) (WIDTH * count / total);
        String line = "%s [%s%s] %s / %s (%s/s, faltan %s s)"
                .formatted(
                        label,
                        "█".repeat(filled),
                        "·".repeat(WIDTH - filled),
                        Numbers.of(count),
                        Numbers.of(total),
                        Numbers.of(Math.round(rate)),
                        Numbers.of(Math.round((total - count) / Math.max(rate, 1))));
        out.print(terminal ? "\r" + line + "\u001b[K" : line + "\n");
        out.flush();
    }

    /** Removes it from the terminal. */
    @Override
    public void close() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
