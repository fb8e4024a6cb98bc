package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    private static final LocalDate CENSUS = LocalDate.of(2017, 4, 19);

    private final Holidays holidays = Holidays.load();

    static Stream<Integer> years() {
        return Stream.iterate(2013, year -> year <= 2030, year -> year + 1);
    }

    /**
     * Every year against an independent table (its origin is in the file). Weekends do not change a business day. The one
     * known difference: that table lacks the census of 19 April 2017.
     */
    @ParameterizedTest
    @MethodSource("years")
    void national_weekdays_equal_the_independent_table(int year) throws IOException {
        Set<LocalDate> expected = independent("").stream()
                .filter(day -> day.getYear() == year && isWeekday(day))
                .collect(Collectors.toCollection(TreeSet::new));
        if (year == CENSUS.getYear()) {
            expected.add(CENSUS);
        }
        Set<LocalDate> ours = holidays.in(year).stream()
                .filter(holiday -> holiday.place().isEmpty())
                .map(Holiday::day)
                .filter(HolidaysTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).isEqualTo(expected).hasSizeGreaterThan(7);
    }

    /** Every year against a second independent table, which lists the census too: no difference at all. */
    @ParameterizedTest
    @MethodSource("years")
    void national_weekdays_equal_the_second_independent_table(int year) throws IOException {
        Set<LocalDate> ours = holidays.in(year).stream()
                .filter(holiday -> holiday.place().isEmpty())
                .map(Holiday::day)
                .filter(HolidaysTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours)
                .isEqualTo(second("").stream()
                        .filter(day -> day.getYear() == year && isWeekday(day))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_local_days_that_repeat_equal_the_second_independent_table() throws IOException {
        assertThat(second("AP")).isEqualTo(ofPlace("15")).hasSize(18);
        assertThat(second("NB"))
                .as("of two communes, not of the region")
                .isEqualTo(ofPlace("16101"))
                .isEqualTo(ofPlace("16103"))
                .hasSize(17);
    }

    private Set<LocalDate> ofPlace(String place) {
        return years().flatMap(year -> holidays.in(year).stream())
                .filter(holiday -> holiday.place().equals(place))
                .map(Holiday::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> second(String place) throws IOException {
        try (var in = HolidaysTest.class.getResourceAsStream("/holidays-CL-2.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date,"))
                    .map(line -> line.split(",", 3))
                    .filter(cells -> cells[1].equals(place))
                    .map(cells -> LocalDate.parse(cells[0]))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void arica_equals_the_independent_table() throws IOException {
        Set<LocalDate> ours = years().flatMap(year -> holidays.in(year).stream())
                .filter(holiday -> holiday.place().equals("15"))
                .map(Holiday::day)
                .collect(Collectors.toSet());
        assertThat(ours).isEqualTo(independent("AP")).hasSize(18);
    }

    /** Dates that the rules of the laws must give, among them those that a well-known library gets wrong. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2020-04-10,Viernes Santo",
        "2020-04-11,Sábado Santo",
        "2020-05-01,Día del Trabajo",
        "2020-05-21,Glorias Navales",
        "2020-06-29,San Pedro y San Pablo",
        "2020-07-16,Virgen del Carmen",
        "2018-07-02,San Pedro y San Pablo",
        "2019-06-29,San Pedro y San Pablo",
        "2021-06-28,San Pedro y San Pablo",
        "2017-10-09,Encuentro de Dos Mundos",
        "2018-10-15,Encuentro de Dos Mundos",
        "2017-10-27,Iglesias Evangélicas y Protestantes",
        "2018-11-02,Iglesias Evangélicas y Protestantes",
        "2021-06-21,Día Nacional de los Pueblos Indígenas",
        "2024-06-20,Día Nacional de los Pueblos Indígenas",
        "2017-01-02,Feriado tras Año Nuevo",
        "2023-01-02,Feriado tras Año Nuevo",
        "2018-09-17,Feriado adicional de Fiestas Patrias",
        "2021-09-17,Feriado adicional de Fiestas Patrias",
        "2019-09-20,Feriado adicional de Fiestas Patrias",
        "2022-09-16,Feriado adicional de Fiestas Patrias 2022",
        "2017-04-19,Censo abreviado"
    })
    void falls_on(LocalDate day, String name) {
        assertThat(holidays.national(day))
                .hasValueSatisfying(holiday -> assertThat(holiday.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-12-31",
                "2020-06-28",
                "2020-10-11",
                "2021-06-29",
                "2017-10-31",
                "2018-10-31",
                "2020-06-21",
                "2015-09-17",
                "2021-01-02",
                "2020-09-17",
                "2020-03-09"
            })
    void is_an_ordinary_day(LocalDate day) {
        assertThat(holidays.national(day)).isEmpty();
    }

    @ParameterizedTest(name = "Easter {0}")
    @ValueSource(
            strings = {
                "2013-03-31",
                "2016-03-27",
                "2019-04-21",
                "2020-04-12",
                "2024-03-31",
                "2025-04-20",
                "2030-04-21",
                // the earliest and latest that there are, the two corrections of the epact, and turns of a century
                "1818-03-22",
                "1943-04-25",
                "1954-04-18",
                "1981-04-19",
                "2000-04-23",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2100-03-28",
                "2106-04-18",
                "2200-04-06"
            })
    void easter(LocalDate sunday) {
        assertThat(HolidayRule.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void a_place_is_named_by_its_code() {
        assertThatThrownBy(() -> holidays.of("Arica")).isInstanceOf(RegulationException.class);
        assertThatThrownBy(() -> holidays.of("15", "1")).isInstanceOf(RegulationException.class);
    }

    @Test
    void places_have_their_own_days() {
        LocalDate morro = LocalDate.of(2022, 6, 7);
        assertThat(holidays.national().isBusiness(morro)).isTrue();
        assertThat(holidays.of("15").isBusiness(morro)).isFalse();
        assertThat(holidays.of("15", "15101").isBusiness(morro)).isFalse();
        LocalDate ohiggins = LocalDate.of(2021, 8, 20);
        assertThat(holidays.of("16").isBusiness(ohiggins)).isTrue();
        assertThat(holidays.of("16", "16101").isBusiness(ohiggins)).isFalse();
        assertThat(holidays.of("16", "16103").isBusiness(ohiggins)).isFalse();
        assertThat(holidays.of("16", "16102").isBusiness(ohiggins)).isTrue();
        assertThat(holidays.of("16", "16101").isBusiness(LocalDate.of(2013, 8, 20)))
                .as("since 2014")
                .isTrue();
        assertThat(holidays.of("13").isBusiness(LocalDate.of(2018, 1, 16))).isFalse();
        assertThat(holidays.of("13").isBusiness(LocalDate.of(2018, 1, 17))).isTrue();
        assertThat(holidays.of("15").isBusiness(LocalDate.of(2020, 5, 1)))
                .as("national days too")
                .isFalse();
    }

    @Test
    void places_exist_in_the_territory() {
        Territory territory = Territory.load();
        assertThat(holidays.places())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(
                                place.length() == 2
                                        ? territory.findRegion(place).isPresent()
                                        : territory.findCommune(place).isPresent())
                        .as(place)
                        .isTrue());
    }

    @Test
    void a_year_that_nobody_verified_is_an_error() {
        BusinessDays days = holidays.national();
        assertThatThrownBy(() -> days.addBus(LocalDate.of(2030, 12, 27), 5))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("2031");
        assertThatThrownBy(() -> holidays.in(2012)).isInstanceOf(RegulationException.class);
    }

    @Test
    void a_code_of_another_region_is_an_error() {
        assertThatThrownBy(() -> holidays.of("16", "15101")).isInstanceOf(RegulationException.class);
        assertThatThrownBy(() -> holidays.of("Maule")).isInstanceOf(RegulationException.class);
    }

    /** Deadlines of the catalogue computed with the real calendar. */
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2020-03-02,20,2020-03-30", "2020-05-04,20,2020-06-02", "2020-05-29,20,2020-06-26", "2020-03-27,10,2020-04-13",
        "2020-04-13,20,2020-05-12", "2020-04-13,10,2020-04-27", "2020-03-20,3,2020-03-25", "2020-03-13,2,2020-03-17"
    })
    void adds_business_days(LocalDate from, int days, LocalDate expected) {
        assertThat(holidays.national().addBus(from, days)).isEqualTo(expected);
    }

    /** T1…T4 of BONO-131 and T1 of BONO-901 with the real calendar. */
    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @Covers("BONO-901")
    @CsvSource({
        "2020-03-09,18:00,2020-03-11,18:00",
        "2020-03-13,18:00,2020-03-17,18:00",
        "2020-03-14,12:00,2020-03-18,00:00",
        "2020-04-09,18:00,2020-04-14,18:00"
    })
    void BONO_901(LocalDate day, LocalTime time, LocalDate dueDay, LocalTime dueTime) {
        assertThat(holidays.national().addBusinessHours(Chile.at(day, time), 48))
                .isEqualTo(Chile.at(dueDay, dueTime));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: fixed                | kind: lunar          | tipo de feriado desconocido
            day: 01-01                 | day: 13-01           | no es un día MM-DD
            day: 01-01                 | offset: 1            | falta «day»
            name: Año Nuevo            | name:                | falta «name»
            law: Ley 2.977             | ley: Ley 2.977       | ley
            from: 2013, to: 2030       | from: 2030, to: 2013 | falta «years»
            name: Año Nuevo            | place: "13", name: A | un feriado nacional no lleva
            """)
    void bad_data_stops_the_load(String good, String bad, String message) {
        String yaml = """
                years: {from: 2013, to: 2030}
                national:
                  - {name: Año Nuevo, law: Ley 2.977, kind: fixed, day: 01-01}
                """;
        assertThat(yaml).contains(good);
        assertThatThrownBy(() -> HolidayYaml.read(new RegulationFiles.Source("prueba.yaml", yaml.replace(good, bad))))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }

    private static Set<LocalDate> independent(String place) throws IOException {
        try (var in = HolidaysTest.class.getResourceAsStream("/holidays-CL.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date,"))
                    .map(line -> line.split(",", 4))
                    .filter(cells -> cells[1].equals("public") && cells[2].equals(place))
                    .map(cells -> LocalDate.parse(cells[0]))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
