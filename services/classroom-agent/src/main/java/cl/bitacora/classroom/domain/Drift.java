package cl.bitacora.classroom.domain;

import java.util.Optional;

/** Wall clock against trusted time: how many seconds it is ahead; empty while no server was reached in this boot. */
public record Drift(Optional<Long> seconds) {
    public static final Drift UNKNOWN = new Drift(Optional.empty());

    public static Drift of(long seconds) {
        return new Drift(Optional.of(seconds));
    }

    /** Whether it is known to be further off than corrections that count as none (FIN-010). */
    public boolean beyond(long limitSeconds) {
        return seconds.filter(value -> Math.abs(value) > limitSeconds).isPresent();
    }
}
