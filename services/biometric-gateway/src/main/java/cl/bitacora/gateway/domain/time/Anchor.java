package cl.bitacora.gateway.domain.time;

import java.time.Instant;

/**
 * A signed server time that an installation was given: at {@code serverTime} its clock since start-up stood at
 * {@code bootMillis}.
 */
public record Anchor(String id, String bootId, long bootMillis, Instant serverTime) {

    /** The server's time when the clock since the same start-up stood at another place. */
    Instant at(long position) {
        return serverTime.plusMillis(position - bootMillis);
    }
}
