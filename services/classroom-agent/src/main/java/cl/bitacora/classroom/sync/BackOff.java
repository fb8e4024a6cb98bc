package cl.bitacora.classroom.sync;

import java.time.Duration;

/** How long to wait after failures: 2, 4, 8… seconds up to five minutes, each shortened by a share so that PCs spread out. */
public final class BackOff {
    private static final long FIRST_MILLIS = 2_000;
    private static final long MOST_MILLIS = 300_000;
    private static final int MOST_DOUBLINGS = 8;

    private int failures;

    public void failed() {
        failures++;
    }

    public void succeeded() {
        failures = 0;
    }

    /**
     * Until the next try.
     *
     * @param share between 0 and 1, by chance: how much of a quarter is taken off
     */
    public Duration next(Duration whenWell, double share) {
        if (failures == 0) {
            return whenWell;
        }
        long millis = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(millis - (long) (millis * share / 4));
    }
}
