package cl.bitacora.eventstore.parked;

import java.time.Duration;

/** Waiting times that double. */
public record Backoff(Duration first, Duration most) {
    /** After so many failures. */
    public Duration after(int failures) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(most) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
