package cl.bitacora.classroom.time;

import java.time.Instant;

/**
 * One reading of both clocks.
 *
 * @param wall what the PC believes the time is; anybody may move it
 * @param bootId names the boot that {@code bootMillis} counts from
 * @param bootMillis milliseconds since the boot, suspended time included; nobody can move it
 */
public record WallAndBoot(Instant wall, String bootId, long bootMillis) {

    /** Wall minus boot clock, in ms: constant until somebody moves the wall clock. */
    public long driftMillis() {
        return wall.toEpochMilli() - bootMillis;
    }
}
