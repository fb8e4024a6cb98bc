package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.day;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.Execution.Shift;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-115…133 and 142: sessions, supervision, start and forms. */
class ExecutionTest {

    @ParameterizedTest(name = "{0} {1} min {2} días, autorizada {3} → {4}")
    @CsvSource({
        "VESPERTINA, 240, 6, false, true",
        "DIURNA, 360, 5, false, true",
        "DIURNA, 300, 5, false, false",
        "DIURNA, 480, 5, true, true",
        "DIURNA, 540, 5, true, false",
        "VESPERTINA, 240, 5, false, false",
        "DIURNA, 480, 5, false, false",
    })
    @Covers("BECA-115")
    void BECA_115(Shift shift, int minutes, int days, boolean authorised, boolean ok) {
        assertThat(Execution.session(shift, minutes, days, authorised, NORM.sessions())
                        .value())
                .isEqualTo(ok);
    }

    @Test
    @Covers("BECA-115")
    void BECA_115_a_course_of_120_hours() {
        assertThat(Execution.days(120, 360)).isEqualTo(20);
        assertThat(Execution.days(120, 240)).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0} cursos → {1} supervisiones")
    @CsvSource({"0, 0", "2, 1", "4, 1", "5, 1", "6, 2", "10, 2", "11, 3"})
    @Covers("BECA-119")
    void BECA_119(int courses, int needed) {
        assertThat(Execution.supervised(courses, NORM.supervisionShare()).value())
                .isEqualTo(needed);
    }

    @Test
    @Covers("BECA-121")
    void BECA_121_another_form_does_not_count() {
        var needed = Execution.supervised(6, NORM.supervisionShare());
        assertThat(Execution.supervisionsDone(1, needed).value()).isFalse();
        assertThat(Execution.supervisionsDone(2, needed).value()).isTrue();
    }

    @ParameterizedTest(name = "al {0}, {1} de 20, con motivo {2} → {3}")
    @CsvSource({
        "2023-03-07, 20, false, true",
        "2023-03-07, 12, false, false",
        "2023-03-06, 20, false, false",
        "2023-03-07, 20, true, false",
    })
    @Covers("BECA-122")
    void BECA_122(String on, int enrolled, boolean justified, boolean grounds) {
        assertThat(Execution.terminable(day(on), day("2023-03-06"), enrolled, 20, justified, NORM.startShare())
                        .value())
                .isEqualTo(grounds);
    }

    @Test
    @Covers("BECA-123")
    void BECA_123_who_loads() {
        assertThat(Execution.loads(true).value()).isEqualTo(Execution.Loader.SENCE);
        assertThat(Execution.loads(false).value()).isEqualTo(Execution.Loader.EJECUTOR);
    }

    @ParameterizedTest(name = "{0} presentes de {1} → {2}")
    @CsvSource({
        "20, 25, true",
        "19, 25, false",
        "15, 18, true",
        "14, 18, false",
        "16, 20, true",
        "15, 20, false",
        "8, 10, true",
        "7, 10, false",
    })
    @Covers({"BECA-124", "BECA-128"})
    void BECA_124(int present, int places, boolean starts) {
        assertThat(starts(Modality.PRESENCIAL, present, places, true)).isEqualTo(starts);
        assertThat(starts(Modality.BLENDED, present, places, true)).isEqualTo(starts);
    }

    @Test
    @Covers({"BECA-127", "BECA-128"})
    void BECA_127_128_the_first_module_decides() {
        assertThat(starts(Modality.E_LEARNING, 0, 20, true)).isTrue();
        assertThat(starts(Modality.E_LEARNING, 20, 20, false)).isFalse();
        assertThat(Execution.starts(List.of(Modality.PRESENCIAL, Modality.E_LEARNING), 14, 20, true, NORM.startShare())
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "nuevo inicio {0} → {1}")
    @CsvSource({"2023-03-20, true", "2023-03-21, false"})
    @Covers("BECA-126")
    void BECA_126(String newStart, boolean allowed) {
        assertThat(Execution.newStart(
                                Modality.PRESENCIAL, day(newStart), day("2023-03-20"), day("2023-04-05"), 3, false)
                        .value())
                .isEqualTo(allowed);
        assertThat(Execution.newStart(Modality.PRESENCIAL, day(newStart), day("2023-03-21"), day("2023-03-10"), 0, true)
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "previos {0}, avisado el mismo día {1} → {2}")
    @CsvSource({"0, true, true", "1, true, false", "0, false, false"})
    @Covers("BECA-127")
    void BECA_127(int earlier, boolean told, boolean allowed) {
        assertThat(Execution.newStart(
                                Modality.E_LEARNING,
                                day("2023-03-17"),
                                day("2023-03-20"),
                                day("2023-04-05"),
                                earlier,
                                told)
                        .value())
                .isEqualTo(allowed);
    }

    @Test
    @Covers("BECA-125")
    void BECA_125_acta_and_rights() {
        assertThat(Execution.firstDay(20, 20, true).value()).isTrue();
        assertThat(Execution.firstDay(20, 20, false).value()).isFalse();
        assertThat(Execution.firstDay(20, 19, true).value()).isFalse();
    }

    @Test
    @Covers({"BECA-129", "BECA-130", "BECA-131"})
    void BECA_129_130_131_formulario_1() {
        assertThat(Execution.formulario1(Modality.PRESENCIAL, true, true, true, true)
                        .value())
                .isTrue();
        assertThat(Execution.formulario1(Modality.PRESENCIAL, true, false, true, true)
                        .value())
                .isFalse();
        assertThat(Execution.formulario1(Modality.PRESENCIAL, true, true, true, false)
                        .value())
                .isFalse();
        var automatic = Execution.formulario1(Modality.E_LEARNING, false, false, false, false);
        assertThat(automatic.value()).isTrue();
        assertThat(automatic.rule().value()).isEqualTo("BECA-131");
    }

    @Test
    @Covers({"BECA-132", "BECA-133"})
    void BECA_132_no_attendance_at_a_distance_and_BECA_133_two_books() {
        assertThat(Execution.keepsAttendance(Modality.E_LEARNING).value()).isFalse();
        assertThat(Execution.keepsAttendance(Modality.PRESENCIAL).value()).isTrue();
        assertThat(Execution.parallelBooks(Optional.of(3600L), Optional.empty()).value())
                .isFalse();
        assertThat(Execution.parallelBooks(Optional.of(3600L), Optional.of(3600L))
                        .value())
                .isTrue();
        assertThat(Execution.parallelBooks(Optional.of(3600L), Optional.of(3500L))
                        .value())
                .isFalse();
    }

    @Test
    @Covers({"BECA-118", "BECA-120"})
    void BECA_118_120_corrected_in_term() {
        assertThat(Execution.corrected("BECA-118", Optional.of(day("2023-03-10")), day("2023-03-10"))
                        .value())
                .isTrue();
        assertThat(Execution.corrected("BECA-118", Optional.of(day("2023-03-13")), day("2023-03-10"))
                        .value())
                .isFalse();
        assertThat(Execution.corrected("BECA-120", Optional.empty(), day("2023-03-10"))
                        .value())
                .isFalse();
    }

    @Test
    @Covers("BECA-142")
    void BECA_142_the_end_of_the_group() {
        assertThat(Execution.officialEnd(day("2023-05-12"), Optional.empty()).value())
                .isEqualTo("2023-05-12");
        assertThat(Execution.officialEnd(day("2023-05-12"), Optional.of(day("2023-05-15")))
                        .value())
                .isEqualTo("2023-05-15");
    }

    private static boolean starts(Modality first, int present, int places, boolean lms) {
        return Execution.starts(List.of(first), present, places, lms, NORM.startShare())
                .value();
    }
}
