package cl.bitacora.classroom.time;

import java.time.Instant;
import java.util.Optional;

/**
 * A signed server time of this start-up of the PC.
 *
 * @param bootMillis the PC's clock since start-up, in the middle of question and answer
 */
public record Anchor(String id, Instant serverTime, String bootId, long bootMillis) {

    /** Seconds that the wall clock is ahead of the server's; empty after another start-up. */
    public Optional<Long> driftSeconds(WallAndBoot now) {
        if (!now.bootId().equals(bootId)) {
            return Optional.empty();
        }
        long trueMillis = serverTime.toEpochMilli() + (now.bootMillis() - bootMillis);
        return Optional.of(Math.floorDiv(now.wall().toEpochMilli() - trueMillis + 500, 1000));
    }
}
