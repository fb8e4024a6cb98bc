package cl.bitacora.regulation;

import cl.bitacora.kernel.BusinessDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Legal holidays of Chile, national and of a place. Years outside the verified table are an error: a deadline is not
 * computed over days that nobody checked.
 */
public final class Holidays {
    private static final String NATIONAL = "";

    private final int firstYear;
    private final int lastYear;
    private final Map<String, Map<LocalDate, Holiday>> byPlace;

    Holidays(int firstYear, int lastYear, List<Holiday> all) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        byPlace = new HashMap<>();
        for (Holiday holiday : all) {
            byPlace.computeIfAbsent(holiday.place(), place -> new HashMap<>()).putIfAbsent(holiday.day(), holiday);
        }
    }

    /** Loads the calendar packed with this module. */
    public static Holidays load() {
        return HolidayYaml.read(RegulationFiles.fromClassPath().one("calendar/holidays.yaml"));
    }

    /** Business days that only national holidays interrupt. */
    public BusinessDays national() {
        return new BusinessDays(day -> find(day, NATIONAL).isPresent());
    }

    /**
     * Business days of a region, by its two-digit CUT.
     *
     * @throws RegulationException later, when asked for a day outside the verified years
     */
    public BusinessDays of(String region) {
        requireCode(region, "[0-9]{2}");
        return new BusinessDays(
                day -> find(day, NATIONAL).or(() -> find(day, region)).isPresent());
    }

    /** Business days of a commune, by the two-digit CUT of its region and its own five-digit CUT. */
    public BusinessDays of(String region, String commune) {
        requireCode(region, "[0-9]{2}");
        requireCode(commune, region + "[0-9]{3}");
        return new BusinessDays(day -> find(day, NATIONAL)
                .or(() -> find(day, region))
                .or(() -> find(day, commune))
                .isPresent());
    }

    /** The national holiday of a day, if it is one. */
    public Optional<Holiday> national(LocalDate day) {
        return find(day, NATIONAL);
    }

    /** Every holiday of a year, national and local, by date. */
    public List<Holiday> in(int year) {
        requireYear(year);
        return byPlace.values().stream()
                .flatMap(days -> days.values().stream())
                .filter(holiday -> holiday.day().getYear() == year)
                .sorted(Comparator.comparing(Holiday::day).thenComparing(Holiday::place))
                .toList();
    }

    /** The codes of the regions and communes that have a holiday of their own. */
    public Set<String> places() {
        Set<String> places = new TreeSet<>(byPlace.keySet());
        places.remove(NATIONAL);
        return places;
    }

    private Optional<Holiday> find(LocalDate day, String place) {
        requireYear(day.getYear());
        return Optional.ofNullable(byPlace.getOrDefault(place, Map.of()).get(day));
    }

    private void requireYear(int year) {
        if (year < firstYear || year > lastYear) {
            throw new RegulationException("El calendario de feriados está verificado de " + firstYear + " a " + lastYear
                    + "; no se calcula con " + year);
        }
    }

    private static void requireCode(String code, String shape) {
        if (!code.matches(shape)) {
            throw new RegulationException("«" + code + "» no es un código territorial del lugar pedido");
        }
    }
}
