package cl.bitacora.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** How a holiday falls in a year. Exhaustive: a new kind of law does not compile until somebody says when it falls. */
sealed interface HolidayRule {

    /** Always the same day. */
    record Fixed(MonthDay day) implements HolidayRule {}

    /** Days from Easter Sunday. */
    record Easter(int offset) implements HolidayRule {}

    /** Ley 19.668: from Tuesday to Thursday, the Monday before; on Friday, the Monday after. */
    record MovedToMonday(MonthDay day) implements HolidayRule {}

    /** Ley 20.299: on Tuesday, the Friday before; on Wednesday, the Friday after. */
    record MovedToFriday(MonthDay day) implements HolidayRule {}

    /** A bridge: only in the years in which another day falls on a weekday. */
    record When(MonthDay day, MonthDay other, DayOfWeek weekday) implements HolidayRule {}

    /** A table: astronomical days and holidays of one time only. */
    record Dates(List<LocalDate> dates) implements HolidayRule {
        public Dates {
            dates = List.copyOf(dates);
        }
    }

    /** The day of the year on which it falls, if it does. */
    default Optional<LocalDate> in(int year) {
        return switch (this) {
            case Fixed(MonthDay day) -> Optional.of(day.atYear(year));
            case Easter(int offset) -> Optional.of(easter(year).plusDays(offset));
            case MovedToMonday(MonthDay day) -> Optional.of(toMonday(day.atYear(year)));
            case MovedToFriday(MonthDay day) -> Optional.of(toFriday(day.atYear(year)));
            case When(MonthDay day, MonthDay other, DayOfWeek weekday) ->
                other.atYear(year).getDayOfWeek() == weekday ? Optional.of(day.atYear(year)) : Optional.empty();
            case Dates(List<LocalDate> dates) ->
                dates.stream().filter(date -> date.getYear() == year).findFirst();
        };
    }

    private static LocalDate toMonday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case TUESDAY, WEDNESDAY, THURSDAY -> day.with(DayOfWeek.MONDAY);
            case FRIDAY -> day.plusDays(3);
            case SATURDAY, SUNDAY, MONDAY -> day;
        };
    }

    private static LocalDate toFriday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case TUESDAY -> day.minusDays(4);
            case WEDNESDAY -> day.plusDays(2);
            case THURSDAY, FRIDAY, SATURDAY, SUNDAY, MONDAY -> day;
        };
    }

    /** Easter Sunday of the Gregorian calendar: epact and Sunday letter, in whole numbers. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = Math.floorMod(century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15, 30);
        int moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
        int days = moon - weekday;
        return Year.of(year).atMonth(3).atDay(28).plusDays(days);
    }
}
