package cl.bitacora.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * Business-day arithmetic over a holiday table (the table is data, see {@code contracts/regulation/calendar}). Day 0 is
 * the trigger and does not count; day n counts until its end, in {@link Chile#ZONE}. Saturdays, Sundays and holidays
 * are not business days (Ley 19.880 art. 25).
 */
public record BusinessDays(Predicate<LocalDate> holiday) {
    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;
    private static final long NANOS_PER_DAY = 24 * NANOS_PER_HOUR;

    public boolean isBusiness(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    /** {@code n} business days after {@code day}; {@code n = 0} is {@code day} itself (TEN-008). */
    @Rule("TEN-008")
    public LocalDate addBus(LocalDate day, int n) {
        LocalDate result = day;
        for (int left = n; left > 0; ) {
            result = result.plusDays(1);
            if (isBusiness(result)) {
                left--;
            }
        }
        return result;
    }

    /** {@code n} business days before {@code day}. */
    public LocalDate subBus(LocalDate day, int n) {
        LocalDate result = day;
        for (int left = n; left > 0; ) {
            result = result.minusDays(1);
            if (isBusiness(result)) {
                left--;
            }
        }
        return result;
    }

    /** The day itself if it is a business day, else the next one. */
    public LocalDate roll(LocalDate day) {
        LocalDate result = day;
        while (!isBusiness(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /**
     * Business hours after an instant: clock hours that pass on business days, 00:00 to 24:00 (BONO-901). The clock of an
     * instant outside a business day starts at 00:00 of the next one; a term that runs out at midnight ends with its
     * business day, never at the beginning of a later one. The wall clock rules: the hour that daylight saving adds or
     * takes is not counted.
     *
     * @throws IllegalArgumentException for negative hours
     */
    @Rule("BONO-901")
    public Instant addBusinessHours(Instant from, int hours) {
        if (hours < 0) {
            throw new IllegalArgumentException("hours run forward");
        }
        LocalDate day = Chile.dayOf(from);
        LocalTime time = isBusiness(day) ? from.atZone(Chile.ZONE).toLocalTime() : LocalTime.MIDNIGHT;
        day = roll(day);
        long left = hours * NANOS_PER_HOUR;
        for (long today = NANOS_PER_DAY - time.toNanoOfDay(); left > today; today = NANOS_PER_DAY) {
            left -= today;
            day = addBus(day, 1);
            time = LocalTime.MIDNIGHT;
        }
        long end = time.toNanoOfDay() + left;
        return end == NANOS_PER_DAY ? Chile.endOf(day) : Chile.at(day, LocalTime.ofNanoOfDay(end));
    }

    /** {@code n} calendar days after {@code day}, whatever day that is. */
    public static LocalDate addCal(LocalDate day, int n) {
        return day.plusDays(n);
    }

    /** {@code n} calendar days after {@code day}, moved to the next business day if it is none (TEN-008, BONO-060). */
    @Rule("TEN-008")
    public LocalDate addCalRolled(LocalDate day, int n) {
        return roll(addCal(day, n));
    }

    /** Calendar days from one legal day to another; negative if {@code to} is earlier. */
    public static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
