package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.SectionRules.CourseCommune;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionRulesTest {

    @ParameterizedTest(name = "{0}: {1}, {2} cupos, quedan {3} → {4}")
    @CsvSource({
        "T1, PRESENCIAL,  25, 100, ok",
        "T2, PRESENCIAL,  26, 100, section-size",
        "T3, E_LEARNING, 100, 100, ok",
        "T4, E_LEARNING, 101, 200, section-size",
        "T5, PRESENCIAL,  20,  15, coverage-exceeded",
        "-,  PRESENCIAL,   1,   1, ok",
        "-,  PRESENCIAL,   0,  15, section-size",
    })
    @Covers("BONO-021")
    void BONO_021(String vector, Modality modality, int quota, int left, String expected) {
        assertThat(SectionRules.size(modality, quota, left, Bono.NORM)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: aprobados {1}, comunicados {2} → {3}")
    @CsvSource({
        "T1, 2020-03-16, 2020-03-16, 2020-03-31",
        "T2, 2020-03-16, 2020-03-20, 2020-04-06",
    })
    @Covers("BONO-020")
    void BONO_020(String vector, LocalDate approved, LocalDate communicated, LocalDate due) {
        assertThat(SectionRules.firstSectionsDue(approved, communicated, 15, Bono.DAYS)
                        .value())
                .isEqualTo(due);
    }

    @Test
    @Covers("BONO-022")
    void BONO_022_T1_three_assignments_two_with_sections() {
        var talca = new CourseCommune("c1", "07101");
        var curico = new CourseCommune("c1", "07301");
        var linares = new CourseCommune("c2", "07401");
        assertThat(SectionRules.everyAssignmentHasSection(Set.of(talca, curico, linares), Set.of(talca, curico))
                        .value())
                .isFalse();
        assertThat(SectionRules.everyAssignmentHasSection(
                                Set.of(talca, curico, linares), Set.of(talca, curico, linares))
                        .value())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: plan 2020-04-06/2020-05-15, sección {1}/{2} → {3}")
    @CsvSource({
        "T1, 2020-04-06, 2020-05-15, ok",
        "T2, 2020-04-07, 2020-05-15, dates-differ-from-plan",
        "-,  2020-04-06, 2020-05-14, dates-differ-from-plan",
    })
    @Covers("BONO-023")
    void BONO_023(String vector, LocalDate starts, LocalDate ends, String expected) {
        assertThat(SectionRules.dates(starts, ends, LocalDate.of(2020, 4, 6), LocalDate.of(2020, 5, 15))
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }
}
