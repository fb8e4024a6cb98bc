package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.percent;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.BecasStates.Abandonment;
import cl.bitacora.courses.domain.rules.becas.BecasStates.Lecture;
import cl.bitacora.courses.domain.rules.becas.BecasStates.State;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-078…086: rounding of attendance and final states. */
class BecasStatesTest {

    @ParameterizedTest(name = "{0}/{1} → {2} %")
    @CsvSource({
        "744, 1000, 74",
        "745, 1000, 75",
        "894, 1200, 75",
        "8939, 12000, 74",
        "0, 120, 0",
        "120, 120, 100",
        "245, 1000, 25"
    })
    @Covers("BECA-078")
    void BECA_078(long attended, long total, int percent) {
        assertThat(BecasStates.percent(Ratio.of(attended, total)).value()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "presencial {0} %, abandono {1} → {2}")
    @CsvSource({
        "75, NONE, APROBADO",
        "74.5, NONE, APROBADO",
        "74.49, NONE, REPROBADO",
        "70, NONE, REPROBADO",
        "40, UNJUSTIFIED, DESERTOR_INJUSTIFICADO",
        "40, JUSTIFIED, DESERTOR_JUSTIFICADO",
        "80, UNJUSTIFIED, APROBADO",
        "80, JUSTIFIED, APROBADO",
    })
    @Covers({"BECA-080", "BECA-083", "BECA-084", "BECA-085"})
    void BECA_080_083_084_085_presencial(String attendance, Abandonment abandonment, State state) {
        assertThat(lecture(Modality.PRESENCIAL, attendance, null, null, abandonment)
                        .value())
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "e-learning avance {0} %, evaluación {1} % → {2}")
    @CsvSource({
        "100, 60, APROBADO",
        "100, 59.99, REPROBADO",
        "99.5, 90, REPROBADO",
        "100, 50, REPROBADO",
        "80, 90, REPROBADO",
        "10, 0, REPROBADO",
    })
    @Covers({"BECA-081", "BECA-083"})
    void BECA_081_elearning(String progress, String evaluation, State state) {
        assertThat(lecture(Modality.E_LEARNING, null, progress, evaluation, Abandonment.UNJUSTIFIED)
                        .value())
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "blended asistencia {0}, avance {1}, evaluación {2} → {3}")
    @CsvSource({
        "80, 100, 65, APROBADO",
        "74, 100, 65, REPROBADO",
        "80, 95, 65, REPROBADO",
        "80, 100, 59, REPROBADO",
    })
    @Covers({"BECA-082", "BECA-083"})
    void BECA_082_blended(String attendance, String progress, String evaluation, State state) {
        assertThat(lecture(Modality.BLENDED, attendance, progress, evaluation, Abandonment.NONE)
                        .value())
                .isEqualTo(state);
    }

    @Test
    @Covers({"BECA-079", "BECA-080"})
    void BECA_079_a_state_for_each_phase_and_BECA_080_all_of_them() {
        Finding<State> lecture = lecture(Modality.PRESENCIAL, "92", null, null, Abandonment.NONE);
        Finding<State> practice = BecasStates.practice(percent("60"), false, NORM.approval());
        assertThat(lecture.value()).isEqualTo(State.APROBADO);
        assertThat(practice.value()).isEqualTo(State.REPROBADO);
        assertThat(BecasStates.course(List.of(lecture, practice)).value()).isFalse();
        assertThat(BecasStates.course(List.of(lecture)).value()).isTrue();
        assertThat(BecasStates.practice(percent("75"), false, NORM.approval()).value())
                .isEqualTo(State.APROBADO);
        assertThat(BecasStates.practice(percent("74"), false, NORM.approval()).value())
                .isEqualTo(State.REPROBADO);
        assertThat(BecasStates.practice(percent("74"), true, NORM.approval()).value())
                .isEqualTo(State.DESERTOR_INJUSTIFICADO);
        assertThat(BecasStates.followUp(9, 10, false, NORM.approval()).value()).isEqualTo(State.APROBADO);
        assertThat(BecasStates.followUp(8, 10, false, NORM.approval()).value()).isEqualTo(State.REPROBADO);
    }

    @Test
    @Covers("BECA-085")
    void BECA_085_a_justified_deserter_does_not_go_on() {
        assertThat(BecasStates.mayContinue(State.DESERTOR_JUSTIFICADO).value()).isFalse();
        assertThat(BecasStates.mayContinue(State.APROBADO).value()).isTrue();
    }

    @Test
    @Covers("BECA-086")
    void BECA_086_only_a_ratified_expulsion_has_effect() {
        assertThat(lecture(Modality.PRESENCIAL, "90", null, null, Abandonment.NONE)
                        .value())
                .isEqualTo(State.APROBADO);
        Lecture ratified = new Lecture(
                Modality.PRESENCIAL,
                Optional.of(percent("90")),
                Optional.empty(),
                Optional.empty(),
                Abandonment.NONE,
                true);
        assertThat(BecasStates.lecture(ratified, NORM.approval()).value()).isEqualTo(State.EXPULSADO);
    }

    private static Finding<State> lecture(
            Modality modality,
            @org.jspecify.annotations.Nullable String attendance,
            @org.jspecify.annotations.Nullable String progress,
            @org.jspecify.annotations.Nullable String evaluation,
            Abandonment abandonment) {
        return BecasStates.lecture(
                new Lecture(
                        modality,
                        Optional.ofNullable(attendance).map(Becas::percent),
                        Optional.ofNullable(progress).map(Becas::percent),
                        Optional.ofNullable(evaluation).map(Becas::percent),
                        abandonment,
                        false),
                NORM.approval());
    }
}
