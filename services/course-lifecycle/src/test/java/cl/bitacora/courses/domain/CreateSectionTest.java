package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.LongDaysAuthorised;
import cl.bitacora.contracts.courses.SectionEvent.SectionEnabled;
import cl.bitacora.courses.domain.SectionCommand.CreateSection;
import cl.bitacora.courses.domain.SectionCommand.EnableSection;
import cl.bitacora.courses.domain.SectionCommand.LongDays;
import cl.bitacora.courses.domain.rules.SessionLimits.Consent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.testkit.DeciderSpec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateSectionTest {

    private static DeciderSpec<SectionCommand, SectionState, SectionEvent> spec() {
        return DeciderSpec.of(new SectionDecider());
    }

    private static CreateSection create(int quota, int coverageLeft, List<ScheduledBlock> schedule) {
        return create(Modality.PRESENCIAL, quota, coverageLeft, schedule, Given.FIRST_DAY, Optional.empty());
    }

    private static CreateSection create(
            Modality modality,
            int quota,
            int coverageLeft,
            List<ScheduledBlock> schedule,
            LocalDate startsOn,
            Optional<LongDays> longDays) {
        return new CreateSection(
                Given.SECTION,
                Given.CREATED,
                Given.course(modality),
                "Sala 1",
                quota,
                startsOn,
                Given.LAST_DAY,
                schedule,
                coverageLeft,
                longDays,
                Given.LAW);
    }

    @Test
    void creates() {
        spec().when(create(15, 100, Given.schedule())).then(Given.created());
    }

    @Test
    void the_timetable_is_stored_in_order() {
        spec().when(create(15, 100, Given.schedule().reversed())).then(Given.created());
    }

    @Test
    void creating_again_is_no_news_and_other_facts_are_refused() {
        spec().given(Given.created())
                .when(create(15, 100, Given.schedule()))
                .thenNothing()
                .when(create(16, 100, Given.schedule()))
                .thenRefused("section-exists");
    }

    @ParameterizedTest(name = "{0} cupos, quedan {1} → {2}")
    @CsvSource({"26, 100, section-size", "0, 100, not-positive", "20, 15, coverage-exceeded"})
    @Covers("BONO-021")
    void BONO_021_size(int quota, int left, String expected) {
        spec().when(create(quota, left, Given.schedule())).thenRefused(expected, "BONO-021");
    }

    @Test
    @Covers("BONO-023")
    void BONO_023_dates_are_those_of_the_timetable() {
        spec().when(create(
                        Modality.PRESENCIAL, 15, 100, Given.schedule(), Given.FIRST_DAY.plusDays(1), Optional.empty()))
                .thenRefused("dates-differ-from-plan", "BONO-023");
        spec().when(create(15, 100, List.of())).thenRefused("schedule-empty", "BONO-023");
    }

    @Test
    @Covers("BONO-100")
    void BONO_100_T1_fewer_hours_than_offered() {
        List<ScheduledBlock> shorter = Given.DAYS.stream()
                .map(day -> new ScheduledBlock(day, "A", LocalTime.of(9, 0), 235))
                .toList();
        spec().when(create(15, 100, shorter)).thenRefused("hours-differ-from-offer", "BONO-100");
    }

    @Test
    @Covers({"BONO-083", "BONO-084"})
    void BONO_083_084_long_days_need_every_signature() {
        // 32 hours in four days of eight.
        List<ScheduledBlock> four = Given.DAYS.subList(4, 8).stream()
                .map(day -> new ScheduledBlock(day, "A", LocalTime.of(9, 0), 480))
                .toList();
        LocalDate first = Given.DAYS.get(4);
        LongDays all = new LongDays(Given.document("LONG_DAYS_LETTER"), new Consent(12, 12));
        LongDays some = new LongDays(Given.document("LONG_DAYS_LETTER"), new Consent(12, 11));
        spec().when(create(Modality.PRESENCIAL, 15, 100, four, first, Optional.empty()))
                .thenRefused("day-too-long", "BONO-083");
        spec().when(create(Modality.PRESENCIAL, 15, 100, four, first, Optional.of(some)))
                .thenRefused("signatures-missing", "BONO-084");
        spec().when(create(Modality.PRESENCIAL, 15, 100, four, first, Optional.of(all)))
                .thenEvents(events -> assertThat(events)
                        .hasSize(2)
                        .last()
                        .isEqualTo(new LongDaysAuthorised(Given.SECTION, Given.CREATED, all.letter(), 12, 12)));
    }

    @Test
    @Covers("LCE-028")
    void LCE_028_T2_a_letter_twice_on_a_day() {
        List<ScheduledBlock> twice = List.of(
                new ScheduledBlock(Given.FIRST_DAY, "A", LocalTime.of(9, 0), 120),
                new ScheduledBlock(Given.FIRST_DAY, "A", LocalTime.of(14, 0), 120));
        spec().when(create(15, 100, twice)).thenRefused("letter-repeated", "LCE-028");
    }

    @Test
    @Covers("BONO-132")
    void BONO_132_elearning_has_no_blocks() {
        spec().when(create(Modality.E_LEARNING, 40, 100, Given.schedule(), Given.FIRST_DAY, Optional.empty()))
                .thenRefused("elearning-has-no-blocks", "BONO-132");
        spec().when(create(Modality.E_LEARNING, 40, 100, List.of(), Given.FIRST_DAY, Optional.empty()))
                .accepted();
        spec().when(create(Modality.E_LEARNING, 40, 100, List.of(), Given.LAST_DAY.plusDays(1), Optional.empty()))
                .thenRefused("dates-differ-from-plan");
    }

    @Test
    void a_programme_whose_courses_live_under_other_rules_keeps_only_what_the_class_book_needs() {
        CreateSection other = new CreateSection(
                Given.SECTION,
                Given.CREATED,
                Given.course(Programme.FRANQUICIA_TRIBUTARIA, Modality.PRESENCIAL),
                "Sala 1",
                40,
                Given.FIRST_DAY,
                Given.LAST_DAY,
                Given.schedule(),
                100,
                Optional.empty(),
                Given.NO_NORM);
        spec().when(other)
                .then(Given.created(Programme.FRANQUICIA_TRIBUTARIA, Modality.PRESENCIAL, 40, Given.schedule()));
    }

    @Test
    @Covers("BONO-024")
    void BONO_024_the_DR_enables_once() {
        spec().given(Given.created())
                .when(new EnableSection(Given.CREATED))
                .then(new SectionEnabled(Given.SECTION, Given.CREATED))
                .when(new EnableSection(Given.at("2020-03-03")))
                .thenNothing();
    }

    @Test
    @Covers("BONO-024")
    void BONO_024_T1_nobody_is_enrolled_before() {
        spec().given(Given.created()).when(Given.enrol(1)).thenRefused("section-not-enabled", "BONO-024");
    }

    @Test
    void what_is_not_there_is_refused() {
        spec().when(new EnableSection(Given.CREATED)).thenRefused("section-unknown");
    }
}
