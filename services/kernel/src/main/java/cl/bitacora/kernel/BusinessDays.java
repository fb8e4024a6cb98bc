package cl.bitacora.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * Business-day arithmetic over a holiday table (the table is data, see {@code contracts/regulation/calendar}). Day 0 is
 * the trigger and does not count; day n counts until its end, in {@link Chile#ZONE}. Saturdays, Sundays and holidays
 * are not business days (Ley 19.880 art. 25).
 */
public record BusinessDays(Predicate<LocalDate> holiday) {

    public boolean isBusiness(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    /** {@code n} business days after {@code day}; {@code n = 0} is {@code day} itself. */
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

    /** The same wall-clock time {@code hours / 24} business days later, counting clock hours only on business days (BONO-901). */
    @Rule("BONO-901")
    public Instant addBusinessHours(Instant from, int hours) {
        if (hours % 24 != 0) {
            throw new IllegalArgumentException("whole business days only");
        }
        LocalDate day = Chile.dayOf(from);
        if (isBusiness(day)) {
            LocalDate due = addBus(day, hours / 24);
            return due.atTime(from.atZone(Chile.ZONE).toLocalTime())
                    .atZone(Chile.ZONE)
                    .toInstant();
        }
        // The clock starts at 00:00 of the next business day and therefore stops at the end of the last one.
        return Chile.endOf(addBus(roll(day), hours / 24 - 1));
    }

    /** Calendar days from one legal day to another; negative if {@code to} is earlier. */
    public static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
