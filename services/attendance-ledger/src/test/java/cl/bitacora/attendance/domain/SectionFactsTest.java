package cl.bitacora.attendance.domain;

import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.CARLA;
import static cl.bitacora.attendance.domain.Given.DAY;
import static cl.bitacora.attendance.domain.Given.SECTION;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.SectionFacts.Enrolled;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a section tells its blocks: who belongs to it on a day, and how long its classes are. */
class SectionFactsTest {
    private static final ScheduledBlock MORNING = new ScheduledBlock(DAY, "A", LocalTime.of(9, 0), 240);
    private static final ScheduledBlock AFTERNOON = new ScheduledBlock(DAY, "B", LocalTime.of(14, 0), 90);

    private static SectionFacts section(Enrolled... people) {
        return new SectionFacts(
                SECTION,
                Rut.ofNumber(76_111_222),
                "13",
                Programme.BONO_MIPE_2020,
                Modality.PRESENCIAL,
                "Bodegas",
                DAY,
                DAY.plusDays(10),
                Optional.empty(),
                120,
                List.of(MORNING, AFTERNOON),
                List.of(people));
    }

    private static Enrolled enrolled(PersonId person, boolean formulario1) {
        return new Enrolled(person, formulario1, Optional.empty());
    }

    @Test
    void before_the_formulario_everybody_enrolled_belongs() {
        assertThat(section(enrolled(ANA, false), enrolled(BETO, false)).rosterOn(DAY))
                .isEqualTo(Set.of(ANA, BETO));
    }

    @Test
    void with_a_formulario_only_its_people_belong() {
        assertThat(section(enrolled(ANA, true), enrolled(BETO, false)).rosterOn(DAY))
                .isEqualTo(Set.of(ANA));
    }

    @Test
    void who_left_belongs_until_that_day() {
        SectionFacts section = section(enrolled(ANA, true), new Enrolled(CARLA, true, Optional.of(DAY)));

        assertThat(section.rosterOn(DAY)).isEqualTo(Set.of(ANA, CARLA));
        assertThat(section.rosterOn(DAY.plusDays(1))).isEqualTo(Set.of(ANA));
    }

    @Test
    void a_block_is_found_by_day_and_letter() {
        assertThat(section().scheduled(DAY, "B")).contains(AFTERNOON);
        assertThat(section().scheduled(DAY, "C")).isEmpty();
        assertThat(section().scheduled(DAY.plusDays(1), "A")).isEmpty();
    }

    @Test
    @Covers("LCE-906")
    void class_time_of_a_day_and_of_the_section() {
        LocalDate free = DAY.plusDays(1);

        assertThat(section().scheduledSeconds(DAY)).isEqualTo((240 + 90) * 60);
        assertThat(section().scheduledSeconds(free)).isZero();
        assertThat(section().totalSeconds()).isEqualTo(120 * 3600);
    }
}
