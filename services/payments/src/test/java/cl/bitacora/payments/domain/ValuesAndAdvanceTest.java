package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BONO-160, 161, 170, 171, 175 and 902: what a course is worth and what may be asked of it in advance. */
class ValuesAndAdvanceTest {

    @ParameterizedTest(name = "{0}: VHACE {1}, {2} h, {3} cupos → VACE {4}, VCE {5}, VTC {6}")
    @CsvSource({
        "T1, 4000, 100, 25, 400000, 10000000, 10000000",
        "T2 doce matriculados no cambian nada, 4000, 100, 25, 400000, 10000000, 10000000",
        "valor cero, 0, 100, 25, 0, 0, 0",
    })
    @Covers("BONO-160")
    void BONO_160(String vector, long vhace, int hours, int quota, long vace, long vce, long vtc) {
        Values values = Values.of(Clp.of(vhace), hours, quota);
        assertThat(values.vace().value()).isEqualTo(Clp.of(vace));
        assertThat(values.vce().value()).isEqualTo(Clp.of(vce));
        assertThat(values.vtc().value()).isEqualTo(Clp.of(vtc));
        assertThat(values.vce().ground()).isEqualTo(Norms.bono("8.B"));
        assertThat(values.vce().basis()).containsExactly(values.vace());
    }

    @Test
    @Covers("BONO-160")
    void BONO_160_VFC_adds_subsidies_and_licences() {
        Values values = Values.of(Clp.of(4000), 100, 25);
        assertThat(values.vfc(Clp.of(100_000), Clp.of(960_000)).value()).isEqualTo(Clp.of(11_060_000));
    }

    @Test
    @Covers("BONO-160")
    void BONO_160_a_course_without_hours_or_places_has_no_value() {
        assertThatThrownBy(() -> Values.of(Clp.of(4000), 0, 25)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.of(Clp.of(4000), 100, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.of(Clp.of(-1), 100, 25)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: VCE {1} → {2}")
    @CsvSource({"T1, 10000000, 5000000", "T2 medio peso hacia arriba, 9999999, 5000000", "un peso, 1, 1"})
    @Covers({"BONO-170", "BONO-902"})
    void BONO_170(String vector, long vce, long advance) {
        Values values = Values.of(Clp.of(vce), 1, 1);
        Finding<Clp> amount = Advance.amount(values, Given.PARAMETERS);
        assertThat(amount.value()).isEqualTo(Clp.of(advance));
        assertThat(amount.ground()).isEqualTo(new Citation(Norms.BONO, "8.1"));
        assertThat(amount.basis()).containsExactly(values.vce());
    }

    @ParameterizedTest(name = "{0}: AO {1}, iniciado {2}, {3} medias horas de 200 → {4}")
    @CsvSource({
        "T1 AO aprobado y sin iniciar, true, false, 0, ANTES_DEL_INICIO",
        "T2 exactamente la mitad, true, true, 100, A_TIEMPO",
        "T3 50.5 de 100, true, true, 101, advance-too-late",
        "sin AO, false, true, 10, advance-before-agreement",
    })
    @Covers("BONO-171")
    void BONO_171(String vector, boolean agreed, boolean started, long halfHours, String expected) {
        Check check = Advance.askable(agreed, started, Ratio.of(halfHours, 200), Given.PARAMETERS);
        assertThat(outcome(check)).isEqualTo(expected);
    }

    @Test
    @Covers("BONO-171")
    void BONO_171_stricter_reading_waits_for_the_start() {
        var strict = Strict.fromStart();
        assertThat(outcome(Advance.askable(true, false, Ratio.ZERO, strict))).isEqualTo("advance-before-start");
        assertThat(outcome(Advance.askable(true, true, Ratio.ZERO, strict))).isEqualTo("A_TIEMPO");
    }

    @ParameterizedTest(name = "{0}: curso de 10 días desde el 2 de marzo, hoy {1} → {2} de 10")
    @CsvSource({
        "primer día, 2020-03-02, 0",
        "a la mitad, 2020-03-07, 5",
        "antes, 2020-02-20, 0",
        "después, 2020-05-01, 10",
    })
    @Covers("BONO-171")
    void BONO_171_elearning_goes_by_the_planned_calendar(String name, LocalDate today, long tenths) {
        assertThat(Advance.plannedShare(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 11), today))
                .isEqualTo(Ratio.of(tenths, 10));
    }

    @Test
    @Covers("BONO-175")
    void BONO_175() {
        Check notExecuted = Advance.restitution(false, Clp.of(5_000_000));
        assertThat(notExecuted)
                .isEqualTo(new Met(Finding.of(RuleId.of("BONO-175"), Clp.of(5_000_000), Norms.bono("8.1.1"))));
        assertThat(outcome(Advance.restitution(true, Clp.of(5_000_000)))).isEqualTo("course-was-executed");
    }

    @Test
    @Covers("BONO-902")
    void BONO_902_the_exact_value_stays_readable() {
        Finding<Clp> amount = Advance.amount(Values.of(Clp.of(9_999_999), 1, 1), Given.PARAMETERS);
        assertThat(Fact.toMap(amount.facts())).containsEntry("exactPesos", "9999999/2");
    }

    static String outcome(Check check) {
        return switch (check) {
            case Met(Finding<?> finding) -> String.valueOf(finding.value());
            case Unmet unmet -> unmet.refusal().code();
        };
    }
}
