package cl.bitacora.gateway.domain.time;

import cl.bitacora.contracts.journals.JournalRecord.TimeRead;
import java.time.Instant;

/**
 * A start-up of the installation as its last reading left it.
 *
 * @param id of the start-up
 * @param wall wall clock of the last reading
 * @param millis clock since start-up of the last reading
 * @param fault why nothing after that reading can be believed; empty if nothing speaks against it
 * @param leastOffset smallest difference of both clocks' readings in this start-up, in milliseconds
 * @param mostOffset the greatest
 * @param highest furthest place of the clock since start-up that the records after the reading have claimed
 */
public record Boot(
        String id, Instant wall, long millis, String fault, long leastOffset, long mostOffset, long highest) {
    /** The clock since start-up went back: no such clock does. */
    static final String WENT_BACK = "boot-clock-went-back";

    /** Readings are taken one after the other, but perhaps not by one thread. */
    static final long SLACK_MILLIS = 1_000;

    static Boot first(TimeRead reading, String fault) {
        long offset = offset(reading);
        return new Boot(
                reading.bootId(), reading.at(), reading.bootMillis(), fault, offset, offset, reading.bootMillis());
    }

    /** The next reading of the same start-up. */
    Boot next(TimeRead reading, String anchorFault) {
        boolean back = fault.equals(WENT_BACK) || reading.bootMillis() < millis - SLACK_MILLIS;
        long offset = offset(reading);
        return new Boot(
                id,
                reading.at(),
                reading.bootMillis(),
                back ? WENT_BACK : anchorFault,
                Math.min(leastOffset, offset),
                Math.max(mostOffset, offset),
                reading.bootMillis());
    }

    /** Where the clock since start-up stood when the wall clock said this, if nobody touched it since the last reading. */
    long position(Instant at) {
        return millis + at.toEpochMilli() - wall.toEpochMilli();
    }

    Boot claimed(Instant at) {
        return new Boot(id, wall, millis, fault, leastOffset, mostOffset, Math.max(highest, position(at)));
    }

    /** How far the wall clock was moved in this start-up, in milliseconds. */
    long stepMillis() {
        return mostOffset - leastOffset;
    }

    private static long offset(TimeRead reading) {
        return reading.at().toEpochMilli() - reading.bootMillis();
    }
}
