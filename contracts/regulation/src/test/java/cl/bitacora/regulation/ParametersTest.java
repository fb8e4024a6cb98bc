package cl.bitacora.regulation;

import static cl.bitacora.kernel.Programme.BECAS_LABORALES_2022;
import static cl.bitacora.kernel.Programme.BONO_MIPE_2020;
import static cl.bitacora.kernel.Programme.FRANQUICIA_TRIBUTARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static final LocalDate CLASS_DAY = LocalDate.of(2020, 3, 9);

    /** Two values of one parameter, with the second line of each spoilt or not by the tests. */
    private static final String TOLERANCE = """
            parameters:
              - name: t
                kind: integer
                unit: minutes
                about: Tolerancia.
                values:
                  - {programmes: [FRANQUICIA_TRIBUTARIA], validFrom: 2015-11-20, validTo: 2020-12-31, value: 19, rule: LCE-040, norm: N, numeral: "1"}
                  - {programmes: [FRANQUICIA_TRIBUTARIA], validFrom: 2021-01-01, value: 15, rule: LCE-040, norm: N, numeral: "2"}
            """;

    private final Parameters parameters = Parameters.load();

    @Test
    void a_value_comes_with_rule_citation_and_decision() {
        Parameter<Ratio> minimum = parameters.ratio("attendance.minimum", FRANQUICIA_TRIBUTARIA, CLASS_DAY);
        assertThat(minimum.value()).isEqualTo(Ratio.percent(75));
        assertThat(minimum.rule()).isEqualTo(RuleId.of("LCE-906"));
        assertThat(minimum.ground()).isEqualTo(Norms.lce("Resuelvo 3.D"));
        assertThat(minimum.decision()).contains("G-ATT-28");
        assertThat(minimum.asFact().toString()).contains("attendance.minimum", "3/4");
    }

    @Test
    void programmes_have_their_own_values() {
        assertThat(parameters
                        .integer("attendance.tolerance-minutes", FRANQUICIA_TRIBUTARIA, CLASS_DAY)
                        .value())
                .isEqualTo(19);
        assertThat(parameters
                        .integer("attendance.tolerance-minutes", BONO_MIPE_2020, CLASS_DAY)
                        .value())
                .isEqualTo(20);
    }

    @Test
    void a_missing_value_names_parameter_programme_and_day() {
        assertThatThrownBy(() -> parameters.integer("attendance.tolerance-minutes", BECAS_LABORALES_2022, CLASS_DAY))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("attendance.tolerance-minutes")
                .hasMessageContaining("BECAS_LABORALES_2022")
                .hasMessageContaining("2020-03-09");
    }

    @Test
    void a_fact_before_the_norm_has_no_value() {
        LocalDate eve = LocalDate.of(2020, 1, 15);
        assertThat(parameters.has("attendance.minimum", BONO_MIPE_2020, eve)).isFalse();
        assertThat(parameters.has("attendance.minimum", BONO_MIPE_2020, eve.plusDays(1)))
                .isTrue();
        assertThatThrownBy(() -> parameters.ratio("attendance.minimum", BONO_MIPE_2020, eve))
                .isInstanceOf(RegulationException.class);
    }

    @Test
    void a_value_of_another_kind_is_an_error() {
        assertThatThrownBy(() -> parameters.flag("attendance.minimum", BONO_MIPE_2020, CLASS_DAY))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("attendance.minimum");
    }

    /** T1 of both rules: a later instruction changes the value from a date on; earlier facts keep the old one. */
    @Test
    @Covers({"LCE-121", "BONO-211"})
    void LCE_121_BONO_211_a_new_value_holds_from_its_date_on() {
        Parameters two = Parameters.read(Texts.one(TOLERANCE));
        assertThat(two.integer("t", FRANQUICIA_TRIBUTARIA, LocalDate.of(2020, 12, 31))
                        .value())
                .isEqualTo(19);
        assertThat(two.integer("t", FRANQUICIA_TRIBUTARIA, LocalDate.of(2021, 1, 1))
                        .value())
                .isEqualTo(15);
    }

    /** Temporal coverage: on every boundary date of every parameter exactly one value holds. */
    @Test
    void on_every_boundary_date_exactly_one_value_holds() {
        List<Parameter<?>> all = parameters.all();
        assertThat(all).hasSizeGreaterThan(80);
        for (Parameter<?> each : all) {
            List<? extends Parameter<?>> siblings = all.stream()
                    .filter(other -> other.name().equals(each.name()) && other.programme() == each.programme())
                    .toList();
            assertThat(siblings.stream().filter(other -> other.holdsOn(each.validFrom())))
                    .as("%s %s on %s", each.name(), each.programme(), each.validFrom())
                    .hasSize(1);
            each.validTo()
                    .ifPresent(last -> assertThat(siblings.stream().filter(other -> other.holdsOn(last.plusDays(1))))
                            .as("%s %s after %s", each.name(), each.programme(), last)
                            .hasSize(1));
        }
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            validFrom: 2021-01-01          | validFrom: 2020-12-31           | dos valores para el 2020-12-31
            validFrom: 2021-01-01          | validFrom: 2021-01-02           | no tiene valor para el 2021-01-01
            , validTo: 2020-12-31          | ''                              | dos valores para el 2021-01-01
            validTo: 2020-12-31            | validTo: 2014-12-31             | validTo es anterior a validFrom
            validFrom: 2021-01-01          | validFrom: 01-01-2021           | no es una fecha AAAA-MM-DD
            kind: integer                  | kind: ratio                     | no es una razón exacta
            kind: integer                  | kind: flag                      | no es true ni false
            kind: integer                  | kind: decimal                   | tipo desconocido
            kind: integer                  | kind: date                      | no es una fecha AAAA-MM-DD
            value: 15                      | value: 15.5                     | no es un número entero
            value: 15                      | value: -15                      | no es un número entero
            [FRANQUICIA_TRIBUTARIA], validFrom: 2021 | [FRANQUICIA], validFrom: 2021 | programa desconocido «FRANQUICIA»
            [FRANQUICIA_TRIBUTARIA], validFrom: 2021 | [], validFrom: 2021             | falta «programmes»
            rule: LCE-040                  | rule: LCE40                     | no es un identificador de regla
            , numeral: "2"                 | ''                              | falta «numeral»
            , norm: N                      | ''                              | falta «norm»
            unit: minutes                  | units: minutes                  | units
            kind: integer                  | unit: minutes                   | Duplicate field 'unit'
            about: Tolerancia.             | about:                          | falta «about»
            name: t                        | name: ''                        | falta «name»
            """)
    void bad_data_stops_the_load(String good, String bad, String message) {
        assertThat(TOLERANCE).contains(good);
        assertThatThrownBy(() -> Parameters.read(Texts.one(TOLERANCE.replace(good, bad))))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"75 %,3/4", "75%,3/4", "3/4,3/4", "100 %,1/1", "150 %,3/2"})
    void ratios_are_exact(String text, String canonical) {
        String yaml = TOLERANCE.replace("kind: integer", "kind: ratio").replaceAll("value: [0-9]+", "value: " + text);
        assertThat(Parameters.read(Texts.one(yaml))
                        .ratio("t", FRANQUICIA_TRIBUTARIA, CLASS_DAY)
                        .value())
                .hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({"0.75", "'0,75'", "3/0", "75"})
    void decimals_are_not_ratios(String text) {
        String yaml = TOLERANCE
                .replace("kind: integer", "kind: ratio")
                .replaceAll("value: [0-9]+", "value: \"" + text + "\"");
        assertThatThrownBy(() -> Parameters.read(Texts.one(yaml)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("no es una razón exacta");
    }
}
