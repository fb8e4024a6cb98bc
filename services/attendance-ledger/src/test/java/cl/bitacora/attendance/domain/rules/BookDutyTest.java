package cl.bitacora.attendance.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.rules.BookDuty.Course;
import cl.bitacora.attendance.domain.rules.BookDuty.Duty;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who uses the class book (Resuelvo 1), in minutes. */
class BookDutyTest {

    @ParameterizedTest(name = "{0}: {1}, {2} y {3} minutos, {4} → {6} por {5}")
    @CsvSource({
        "LCE-003 T1,    A_DISTANCIA,    0, 2400, -,           LCE-003, EXENTO",
        "LCE-004 T1,    E_LEARNING,     0, 2400, -,           LCE-004, EXENTO",
        "LCE-005 T1,    BLENDED,     1140, 1260, -,           LCE-005, EXENTO",
        "LCE-005 T2,    BLENDED,     1200, 1200, -,           LCE-006, LIBRO_SOLO_PRESENCIAL",
        "LCE-005 T3,    BLENDED,      900,  960, -,           LCE-005, EXENTO",
        "LCE-006 T2,    BLENDED,     1800,  600, -,           LCE-006, LIBRO_SOLO_PRESENCIAL",
        "LCE-006 T3,    BLENDED,     1200, 1230, -,           LCE-005, EXENTO",
        "LCE-007 T1,    PRESENCIAL,  2400,    0, CFT,         LCE-007, EXENTO",
        "LCE-007 T2,    PRESENCIAL,  2400,    0, NIVELACION,  LCE-007, EXENTO",
        "LCE-007 mixto, BLENDED,     1200,  600, NIVELACION,  LCE-007, EXENTO",
        "LCE-008 T1,    PRESENCIAL,  2400,    0, GENDARMERIA, LCE-008, EXENTO",
        "LCE-008 T2,    PRESENCIAL,  2400,    0, -,           LCE-001, LIBRO",
    })
    @Covers({"LCE-001", "LCE-003", "LCE-004", "LCE-005", "LCE-006", "LCE-007", "LCE-008"})
    void LCE_003_to_008(
            String vector, Modality modality, long present, long remote, String kind, String rule, Duty duty) {
        Finding<Duty> found = BookDuty.of(new Course(
                modality, present, remote, kind.equals("CFT"), kind.equals("NIVELACION"), kind.equals("GENDARMERIA")));
        assertThat(found.value()).isEqualTo(duty);
        assertThat(found.rule().value()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}: {1} puntos de marca, {2} de administración, {3} equipos → {4}")
    @CsvSource({"T1, 2, 1, 3, true", "T2, 2, 1, 2, false", "sobra uno, 1, 0, 2, true"})
    @Covers("LCE-011")
    void LCE_011(String vector, int marking, int administration, int computers, boolean enough) {
        assertThat(BookDuty.computers(marking, administration, computers).value())
                .isEqualTo(enough);
    }
}
