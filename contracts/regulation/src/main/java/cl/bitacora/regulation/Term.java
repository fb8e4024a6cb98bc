package cl.bitacora.regulation;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How long a deadline is and where it ends.
 *
 * @param amount in {@code unit}; of {@link Unit#SHARE_OF_HOURS} a percentage
 * @param direction counted from the trigger on, or back from it
 * @param end what the computed day means
 * @param cutOff wall-clock time in Santiago, inclusive, at which the last day closes; empty when it closes at 24:00
 * @param rolls whether a last day that is no business day moves to the next one
 */
public record Term(int amount, Unit unit, Direction direction, End end, Optional<LocalTime> cutOff, boolean rolls) {

    /** What is counted. The day of the trigger is day 0 and does not count. */
    public enum Unit {
        BUSINESS_DAYS,
        CALENDAR_DAYS,
        /** Clock hours of business days. */
        BUSINESS_HOURS,
        MONTHS,
        /** Percentage of the hours of the lecture phase, by its timetable. */
        SHARE_OF_HOURS
    }

    /** Which way. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** What the end means. */
    public enum End {
        /** Last day on which the act is in time. */
        LATEST,
        /** Last moment, but the share itself is already too late (only of hours). */
        STRICTLY_BEFORE,
        /** First day on which the act may happen. */
        EARLIEST
    }
}
