package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.Duty;
import cl.bitacora.courses.domain.rules.ClosingCoherence.Indicators;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingRulesTest {

    @ParameterizedTest(name = "{0}: {1} s de 100 h → {2}")
    @CsvSource({"T1, 352800, false", "-, 359999, false", "-, 360000, true"})
    @Covers("BONO-141")
    void BONO_141(String vector, long heldSeconds, boolean ended) {
        assertThat(ClosingTerms.ended(heldSeconds, 100).value()).isEqualTo(ended);
    }

    @ParameterizedTest(name = "{0}: término {1}, ingreso {2} → vence {3}, tarde {4}")
    @CsvSource({
        "T1, 2020-03-20, 2020-03-25, 2020-03-25, false",
        "T2, 2020-03-20, 2020-03-26, 2020-03-25, true",
    })
    @Covers("BONO-142")
    void BONO_142(String vector, LocalDate ended, LocalDate submitted, LocalDate due, boolean late) {
        assertThat(ClosingTerms.statesDue(ended, Bono.NORM, Bono.DAYS).value()).isEqualTo(due);
        assertThat(ClosingTerms.late(submitted, due)).isEqualTo(late);
    }

    @Test
    @Covers("BONO-143")
    void BONO_143_T1() {
        assertThat(ClosingTerms.attendanceDue(LocalDate.of(2020, 3, 25), Bono.NORM, Bono.DAYS)
                        .value())
                .isEqualTo(LocalDate.of(2020, 3, 27));
        assertThat(ClosingTerms.attendanceAvailable(359_999, 100).value()).isFalse();
        assertThat(ClosingTerms.attendanceAvailable(360_000, 100).value()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({"T1, REPROBADO, false", "-, APROBADO, true", "-, DESERTOR, false", "-, EXPULSADO, false"})
    @Covers("BONO-144")
    void BONO_144_after_the_end(String vector, FinalState state, boolean examinable) {
        assertThat(Examinations.afterEnd(state).value()).isEqualTo(examinable);
    }

    @ParameterizedTest(name = "{0}: {1} s de 40 h dictadas → {2}")
    @CsvSource({"T2, 108000, true", "T3, 107640, false"})
    @Covers("BONO-144")
    void BONO_144_in_parallel(String vector, long attendedSeconds, boolean examinable) {
        assertThat(Examinations.inParallel(attendedSeconds, 144_000, Bono.NORM.minimumAttendance())
                        .value())
                .isEqualTo(examinable);
    }

    @Test
    @Covers("BONO-144")
    void BONO_144_before_any_class_nobody_is_examined() {
        assertThat(Examinations.inParallel(0, 0, Bono.NORM.minimumAttendance()).value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: ingreso {1} → {2}")
    @CsvSource({"T1, 2020-03-27, 2020-04-13", "T2, 2020-03-02, 2020-03-16"})
    @Covers("BONO-145")
    void BONO_145(String vector, LocalDate entered, LocalDate due) {
        assertThat(ClosingTerms.stampDue(entered, Bono.NORM, Bono.DAYS).value()).isEqualTo(due);
    }

    @Test
    @Covers("BONO-145")
    void BONO_145_whoever_differs_is_named() {
        PersonId one = new PersonId("p-" + "1".repeat(32));
        PersonId two = new PersonId("p-" + "2".repeat(32));
        var why = ClosingTerms.ended(1, 1).explanation();
        List<FinalStateLine> form = List.of(
                new FinalStateLine(one, FinalState.APROBADO, EvaluationResult.APROBADA, 100, 100, why),
                new FinalStateLine(two, FinalState.DESERTOR, EvaluationResult.NO_REALIZADA, 0, 100, why));
        assertThat(ClosingCoherence.check(form, Map.of(one, 100L))).isEmpty();
        var refusal = ClosingCoherence.check(form, Map.of(one, 99L)).orElseThrow();
        assertThat(refusal.factMap()).containsEntry("count", "1").containsEntry("participants", one.value());
    }

    @Test
    @Covers("BONO-146")
    void BONO_146_T1_an_advance_that_differs_is_observed() {
        Indicators lms = new Indicators(3, Ratio.percent(90), 3600);
        assertThat(ClosingCoherence.differences(lms, new Indicators(3, Ratio.percent(91), 3600)))
                .containsExactly("advance");
        assertThat(ClosingCoherence.differences(lms, new Indicators(3, Ratio.of(9, 10), 3600)))
                .isEmpty();
        assertThat(ClosingCoherence.differences(lms, new Indicators(2, Ratio.percent(90), 3599)))
                .containsExactly("modulesPassed", "connectedSeconds");
    }

    @Test
    @Covers("BONO-147")
    void BONO_147_T1() {
        assertThat(ClosingTerms.ceremonyDue(LocalDate.of(2020, 4, 13), Bono.NORM, Bono.DAYS)
                        .value())
                .isEqualTo(LocalDate.of(2020, 5, 12));
    }

    @ParameterizedTest(name = "{0}: visado {1} → {2}")
    @CsvSource({"T1, 2020-04-13, 2020-04-27"})
    @Covers("BONO-181")
    void BONO_181(String vector, LocalDate stamped, LocalDate due) {
        assertThat(ClosingTerms.liquidationDue(stamped, 10, Bono.DAYS).value()).isEqualTo(due);
    }

    @Test
    @Covers("BONO-140")
    void BONO_140_T1_a_material_not_delivered_on_its_date_is_open() {
        PlannedMaterial helmets = new PlannedMaterial("Casco", 12, "Certificado", LocalDate.of(2020, 3, 30));
        PlannedMaterial gloves = new PlannedMaterial("Guantes", 12, "Cuero", LocalDate.of(2020, 4, 6));
        List<PlannedMaterial> planned = List.of(helmets, gloves);
        assertThat(OpenDuties.materials(planned, Set.of(), LocalDate.of(2020, 3, 30)))
                .isEmpty();
        assertThat(OpenDuties.materials(planned, Set.of(), LocalDate.of(2020, 3, 31)))
                .containsExactly(helmets);
        assertThat(OpenDuties.materials(planned, Set.of("Casco"), LocalDate.of(2020, 3, 31)))
                .isEmpty();
    }

    @Test
    @Covers({"BONO-050", "BONO-120"})
    void acknowledgements_stay_open_until_recorded() {
        assertThat(OpenDuties.beforeStart(Set.of(Duty.START_TOLD_TO_PARTICIPANTS)))
                .containsExactly(Duty.START_ACKNOWLEDGED_BY_DR);
        assertThat(OpenDuties.onFirstDay(Set.of())).hasSize(3);
        assertThat(OpenDuties.onFirstDay(Set.of(Duty.ACTA_DE_INICIO, Duty.INSURANCE_PROCEDURE, Duty.RIGHTS_AND_DUTIES)))
                .isEmpty();
    }
}
