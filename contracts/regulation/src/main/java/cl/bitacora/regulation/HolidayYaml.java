package cl.bitacora.regulation;

import static cl.bitacora.regulation.YamlReader.date;
import static cl.bitacora.regulation.YamlReader.required;

import cl.bitacora.regulation.RegulationFiles.Source;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The YAML shape of {@code calendar/holidays.yaml}. */
final class HolidayYaml {
    private HolidayYaml() {}

    record File(
            @Nullable Years years,
            @Nullable List<Entry> national,
            @Nullable List<Entry> local) {}

    record Years(int from, int to) {}

    record Entry(
            @Nullable String place,
            @Nullable String name,
            @Nullable String law,
            @Nullable String kind,
            @Nullable String day,
            @Nullable String other,
            @Nullable String weekday,
            @Nullable Integer offset,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable List<String> dates) {}

    static Holidays read(Source source) {
        File file = YamlReader.read(source, File.class);
        Years years = file.years();
        if (years == null || years.from() > years.to()) {
            throw new RegulationException(source.path() + ": falta «years» con from y to");
        }
        List<Holiday> holidays = new ArrayList<>();
        for (Entry entry : orEmpty(file.national())) {
            if (entry.place() != null) {
                throw new RegulationException(source.path() + ": un feriado nacional no lleva «place»");
            }
            add(holidays, entry, "", years, source.path());
        }
        for (Entry entry : orEmpty(file.local())) {
            String place = required(entry.place(), source.path(), "place");
            if (!place.matches("[0-9]{2}|[0-9]{5}")) {
                throw new RegulationException(source.path() + ": «" + place + "» no es un código territorial");
            }
            add(holidays, entry, place, years, source.path());
        }
        if (holidays.isEmpty()) {
            throw new RegulationException(source.path() + ": no tiene feriados");
        }
        return new Holidays(years.from(), years.to(), holidays);
    }

    private static void add(List<Holiday> holidays, Entry entry, String place, Years years, String path) {
        String name = required(entry.name(), path, "name");
        String where = path + ", " + name;
        String law = required(entry.law(), where, "law");
        HolidayRule rule = rule(entry, where);
        int from = entry.from() == null ? years.from() : entry.from();
        int to = entry.to() == null ? years.to() : entry.to();
        for (int year = Math.max(from, years.from()); year <= Math.min(to, years.to()); year++) {
            rule.in(year).ifPresent(day -> holidays.add(new Holiday(day, name, law, place)));
        }
    }

    private static HolidayRule rule(Entry entry, String where) {
        String kind = required(entry.kind(), where, "kind");
        return switch (kind) {
            case "fixed" -> new HolidayRule.Fixed(monthDay(entry.day(), where, "day"));
            case "monday" -> new HolidayRule.MovedToMonday(monthDay(entry.day(), where, "day"));
            case "friday" -> new HolidayRule.MovedToFriday(monthDay(entry.day(), where, "day"));
            case "easter" -> new HolidayRule.Easter(offset(entry.offset(), where));
            case "when" ->
                new HolidayRule.When(
                        monthDay(entry.day(), where, "day"),
                        monthDay(entry.other(), where, "other"),
                        weekday(entry.weekday(), where));
            case "dates" -> {
                List<String> dates = orEmpty(entry.dates());
                if (dates.isEmpty()) {
                    throw new RegulationException(where + ": falta «dates»");
                }
                yield new HolidayRule.Dates(
                        dates.stream().map(text -> date(text, where)).toList());
            }
            default -> throw new RegulationException(where + ": tipo de feriado desconocido «" + kind + "»");
        };
    }

    private static MonthDay monthDay(@Nullable String text, String where, String field) {
        try {
            return MonthDay.parse("--" + required(text, where, field));
        } catch (DateTimeException e) {
            throw new RegulationException(where + ": «" + text + "» no es un día MM-DD", e);
        }
    }

    private static DayOfWeek weekday(@Nullable String text, String where) {
        try {
            return DayOfWeek.valueOf(required(text, where, "weekday"));
        } catch (IllegalArgumentException e) {
            throw new RegulationException(where + ": día de la semana desconocido «" + text + "»", e);
        }
    }

    private static int offset(@Nullable Integer offset, String where) {
        if (offset == null) {
            throw new RegulationException(where + ": falta «offset»");
        }
        return offset;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
