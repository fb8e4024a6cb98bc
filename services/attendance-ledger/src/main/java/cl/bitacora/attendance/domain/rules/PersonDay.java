package cl.bitacora.attendance.domain.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * One participant's legal day, all blocks together.
 *
 * @param firstStartAt start of the day's first block
 * @param daySeconds class time of the day
 * @param firstEntryAt the participant's first mark of the day, in whichever block
 * @param justification what excuses a late entry of that day, if anything
 */
public record PersonDay(
        Instant firstStartAt, long daySeconds, Optional<Instant> firstEntryAt, Optional<Justification> justification) {}
