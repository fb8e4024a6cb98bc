package cl.bitacora.regulation;

import static cl.bitacora.kernel.Programme.BONO_MIPE_2020;
import static cl.bitacora.kernel.Programme.FPT_APRENDICES;
import static cl.bitacora.kernel.Programme.FRANQUICIA_TRIBUTARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The plain records of fines and retroactive requests, against the figures of the norms. */
class FineAndRetroactiveParametersTest {
    private static final LocalDate DAY_2020 = LocalDate.of(2020, 3, 9);
    private static final LocalDate DAY_2023 = LocalDate.of(2023, 3, 15);

    private final Regulation regulation = Regulation.load();
    private final Parameters parameters = regulation.parameters();

    @ParameterizedTest
    @EnumSource(names = {"FRANQUICIA_TRIBUTARIA", "FPT_APRENDICES"})
    void fines_of_the_class_book(Programme programme) {
        FineParameters fines = FineParameters.of(parameters, programme, DAY_2020);
        assertThat(fines.tramoUno()).isEqualTo(new UtmRange(31, 50)).hasToString("31-50");
        assertThat(fines.tramoDos()).isEqualTo(new UtmRange(16, 30));
        assertThat(fines.tramoTres()).isEqualTo(new UtmRange(3, 15));
        assertThat(fines.reportFirmBusinessDays()).isEqualTo(7);
        assertThat(fines.burstAuthorisations()).isEqualTo(3);
        assertThat(fines.burstSeconds()).isEqualTo(60);
        assertThat(fines.specialShare()).isEqualTo(Ratio.of(1, 2));
        assertThat(fines.unrecordedAbsenceMinutes()).isEqualTo(10);
        assertThat(fines.historyMonths()).isEqualTo(24);
        assertThat(regulation.resolves(fines.grounds().tramoDos())).isTrue();
    }

    @Test
    void the_bono_has_no_fines_of_this_table() {
        assertThatThrownBy(() -> FineParameters.of(parameters, BONO_MIPE_2020, DAY_2020))
                .isInstanceOf(RegulationException.class);
    }

    @Test
    void fines_of_becas() {
        BecasFineParameters becas = BecasFineParameters.of(parameters, DAY_2023);
        assertThat(becas.otec()).isEqualTo(new BecasFineParameters.Otec(30, 15, 3));
        assertThat(becas.otic()).isEqualTo(new BecasFineParameters.Otic(30, 15, 10));
        assertThat(becas.other()).isEqualTo(new UtmRange(3, 30));
        assertThat(becas.minimumStart()).isEqualTo(Ratio.of(4, 5));
        assertThat(becas.dailyRecord()).isEqualTo(2);
        assertThat(becas.terms()).isEqualTo(new BecasFineParameters.Terms(5, 1, 1, 2, 3, 5, 3, 3, 5, 10));
        assertThatThrownBy(() -> BecasFineParameters.of(parameters, DAY_2020)).isInstanceOf(RegulationException.class);
    }

    @Test
    void retroactive_requests() {
        RetroactiveParameters retroactive = RetroactiveParameters.of(parameters, FPT_APRENDICES, DAY_2020);
        assertThat(retroactive.operational()).isEqualTo(7);
        assertThat(retroactive.operationalWarningDays()).isEqualTo(7);
        assertThat(retroactive.decision()).isEqualTo(20);
        assertThat(retroactive.decisionAlert()).isEqualTo(20);
        assertThat(retroactive.contingency()).isEqualTo(new RetroactiveParameters.Contingency(5, 6, 2, 7, 3));
        assertThat(retroactive.errorCodeLeast()).isEqualTo(400);
        assertThat(retroactive.errorCodeMost()).isEqualTo(429);
        assertThat(retroactive.unforeseen()).isEqualTo(7);
        assertThat(retroactive.notice()).isEqualTo(2);
        assertThat(retroactive.controlSheetMonths()).isEqualTo(2);
        assertThat(retroactive.minimumAttendance()).isEqualTo(Ratio.of(3, 4));
    }

    @ParameterizedTest(name = "course of {0} → this norm: {1}")
    @Covers("LCE-122")
    @CsvSource({"2016-03-01, true", "2015-11-20, true", "2015-11-19, false"})
    void LCE_122_only_courses_since_the_norm_are_computed(LocalDate course, boolean computed) {
        if (computed) {
            assertThat(RetroactiveParameters.of(parameters, FRANQUICIA_TRIBUTARIA, course)
                            .day())
                    .isEqualTo(course);
        } else {
            assertThatThrownBy(() -> RetroactiveParameters.of(parameters, FRANQUICIA_TRIBUTARIA, course))
                    .isInstanceOf(RegulationException.class);
        }
    }

    @Test
    void streaming() {
        StreamingParameters streaming =
                StreamingParameters.of(parameters, FRANQUICIA_TRIBUTARIA, DAY_2020.plusDays(60));
        assertThat(streaming.communicatedUntil()).isEqualTo("2020-03-25");
        assertThat(streaming.recodedBefore()).isEqualTo("2020-08-01");
        assertThat(streaming.alertBusinessHours()).isEqualTo(48);
        assertThat(regulation.resolves(streaming.communicatedGround())).isTrue();
        assertThat(regulation.resolves(streaming.recodedGround())).isTrue();
    }

    @Test
    void every_letter_stands_in_the_norm() {
        assertThat(RetroactiveLetter.values()).hasSize(19).allSatisfy(letter -> {
            assertThat(regulation.resolves(letter.ground())).isTrue();
            assertThat(regulation.norms().rule(letter.rule())).isPresent();
            assertThat(RetroactiveLetter.parse(letter.toString())).contains(letter);
        });
        assertThat(RetroactiveLetter.parse("A-z")).isEmpty();
        assertThat(Arrays.stream(RetroactiveLetter.values())
                        .map(RetroactiveLetter::rule)
                        .distinct())
                .hasSize(19);
    }

    @ParameterizedTest(name = "{0}: region {1} → {2}")
    @Covers("LCE-130")
    @CsvSource({"T2 Metropolitana, 13, lerm@sence.cl", "Maule, 07, leml@sence.cl", "T3 Ñuble, 16, ''"})
    void LCE_130(String vector, String region, String email) {
        RegionalOffices offices = RegionalOffices.load();
        assertThat(offices.size()).as("T1").isEqualTo(15);
        assertThat(offices.email(region).orElse("")).isEqualTo(email);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            region,email           | region,mail               | encabezado
            07,leml@sence.cl       | 7,leml@sence.cl           | no es región y correo
            07,leml@sence.cl       | 07,leml                   | no es región y correo
            07,leml@sence.cl       | 08,leml@sence.cl          | repetida
            """)
    void a_bad_table_of_offices_stops_the_load(String good, String bad, String message) {
        String text = RegulationFiles.fromClassPath().one(RegionalOffices.FILE).text();
        assertThat(text).contains(good);
        assertThatThrownBy(() -> RegionalOffices.read(new Source("offices.csv", text.replace(good, bad))))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_month_without_utm_is_found_missing() {
        assertThat(Utm.official().find(YearMonth.of(2020, 3))).isEmpty();
        UtmValue value = Utm.sandbox().find(YearMonth.of(2020, 3)).orElseThrow();
        assertThat(value.official()).isFalse();
        assertThat(UtmRange.pesos(31, value)).isEqualTo(Clp.of(1_550_000));
    }

    @Test
    void a_range_has_both_ends_inside_and_is_never_empty() {
        UtmRange range = new UtmRange(3, 15);
        assertThat(range.contains(2)).isFalse();
        assertThat(range.contains(3)).isTrue();
        assertThat(range.contains(15)).isTrue();
        assertThat(range.contains(16)).isFalse();
        assertThat(UtmRange.fixed(30)).hasToString("30");
        assertThatThrownBy(() -> new UtmRange(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
