package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.ExtensionRegime;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.IrregularityNoted;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumAuthorised;
import cl.bitacora.contracts.courses.SectionEvent.MinimumCause;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionEnabled;
import cl.bitacora.contracts.courses.SectionEvent.StartExtended;
import cl.bitacora.courses.domain.SectionCommand.AgreeSection;
import cl.bitacora.courses.domain.SectionCommand.ExtendStart;
import cl.bitacora.courses.domain.SectionCommand.RecordClassHeld;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final Instant SIGNED = Given.at("2020-03-27");

    private static DeciderSpec<SectionCommand, SectionState, SectionEvent> given(List<SectionEvent> events) {
        return DeciderSpec.of(new SectionDecider()).given(events);
    }

    private static AgreeSection agree(String acuerdo, LocalDate startsOn, int people) {
        return new AgreeSection(SIGNED, acuerdo, startsOn, Given.people(people), Given.LAW);
    }

    private static RecordClassHeld held(ClassHeld held) {
        return new RecordClassHeld(Given.at(held.block().on().toString()), held, Given.LAW);
    }

    private static SectionPhase phase(DeciderSpec<SectionCommand, SectionState, SectionEvent> spec) {
        return ((Section) spec.state()).phase();
    }

    @Test
    @Covers({"BONO-106", "BONO-125"})
    void the_signed_acuerdo_makes_the_section_ready_to_start() {
        given(Given.ready(12))
                .when(agree("ao-1", Given.FIRST_DAY, 12))
                .then(new SectionAgreed(Given.SECTION, SIGNED, "ao-1", Given.FIRST_DAY, Given.people(12)))
                .when(agree("ao-1", Given.FIRST_DAY, 12))
                .thenNothing();
    }

    @Test
    void who_left_after_the_stamp_is_not_agreed_and_who_came_joins_by_the_complement() {
        List<SectionEvent> history = new ArrayList<>(Given.ready(13));
        history.add(new EnrolmentWithdrawn(Given.SECTION, Given.person(2), SIGNED, "SALUD"));
        given(history).when(agree("ao-1", Given.FIRST_DAY, 12)).thenEvents(events -> {
            assertThat(((SectionAgreed) events.getFirst()).participants())
                    .hasSize(11)
                    .doesNotContain(Given.person(2));
            assertThat(events.subList(1, events.size()))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            LateParticipantAdded.class,
                            added -> assertThat(added.participant()).isEqualTo(Given.person(13)));
        });
    }

    @Test
    void a_section_that_is_not_ready_is_not_agreed() {
        given(Given.enabled()).when(agree("ao-1", Given.FIRST_DAY, 12)).thenRefused("section-not-ready");
        given(Given.running(12)).when(agree("ao-2", Given.FIRST_DAY, 12)).thenRefused("section-not-ready");
    }

    @Test
    @Covers({"BONO-121", "BONO-080"})
    void BONO_121_T2_ten_attend_and_the_course_starts() {
        given(Given.agreed(15))
                .when(held(Given.morning(Given.FIRST_DAY, 1, 10)))
                .thenEvents(events -> {
                    CourseStarted started = (CourseStarted) events.getFirst();
                    assertThat(events).hasSize(1);
                    assertThat(started.on()).isEqualTo(Given.FIRST_DAY);
                    assertThat(started.attendees()).isEqualTo(10);
                    assertThat(started.minimum()).isEqualTo(10);
                    assertThat(started.why().rule().value()).isEqualTo("BONO-121");
                    assertThat(started.why().basis().getFirst().rule().value()).isEqualTo("BONO-080");
                });
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_T1_nine_attend_whatever_the_enrolled_and_the_start_fails() {
        given(Given.agreed(15)).when(held(Given.morning(Given.FIRST_DAY, 1, 9))).thenEvents(events -> {
            FailedStartRecorded failed = (FailedStartRecorded) events.getFirst();
            assertThat(failed.attendees()).isEqualTo(9);
            // 21 calendar days from Monday 2020-03-30.
            assertThat(failed.newStartDueOn()).isEqualTo(LocalDate.of(2020, 4, 20));
            assertThat(failed.heldSeconds()).isEqualTo(14_400);
        });
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_T3_eight_attend_with_eight_authorised() {
        List<SectionEvent> history = new ArrayList<>(Given.agreed(12));
        history.add(new MinimumAuthorised(Given.SECTION, SIGNED, 8, MinimumCause.ZONA_EXTREMA, "Sector rural"));
        given(history)
                .when(held(Given.morning(Given.FIRST_DAY, 1, 8)))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(CourseStarted.class));
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_only_enrolled_people_count() {
        // Ten are there, but only people 1 to 9 are enrolled after one withdrew.
        List<SectionEvent> history = new ArrayList<>(Given.agreed(10));
        history.add(new EnrolmentWithdrawn(Given.SECTION, Given.person(10), SIGNED, "SALUD"));
        given(history)
                .when(held(Given.morning(Given.FIRST_DAY, 1, 10)))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(FailedStartRecorded.class));
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_with_two_blocks_the_day_is_judged_when_it_is_complete() {
        List<ScheduledBlock> schedule = new ArrayList<>();
        for (LocalDate day : Given.DAYS) {
            schedule.add(new ScheduledBlock(day, "A", LocalTime.of(9, 0), 120));
            schedule.add(new ScheduledBlock(day, "B", LocalTime.of(14, 0), 120));
        }
        List<SectionEvent> history = new ArrayList<>(Given.agreed(12));
        history.set(0, Given.created(Programme.BONO_MIPE_2020, Modality.PRESENCIAL, 15, schedule));
        ClassHeld morning = Given.morning(Given.FIRST_DAY, 7_200, Given.FIRST_DAY, Given.FIRST_DAY, 6);
        // Six in the morning, six others in the afternoon; all have credit by then.
        ClassHeld afternoon = new ClassHeld(
                new BlockKey(Given.SECTION, Given.FIRST_DAY, "B"),
                14_400,
                Given.FIRST_DAY,
                Given.FIRST_DAY,
                new TreeSet<>(Given.people(12).subList(6, 12)),
                new TreeSet<>(Given.people(12)));
        given(history)
                .when(held(morning))
                .thenNothing()
                .when(held(afternoon))
                .thenEvents(events -> assertThat(events.getFirst())
                        .isInstanceOfSatisfying(
                                CourseStarted.class,
                                started -> assertThat(started.attendees()).isEqualTo(12)));
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_a_correction_of_the_first_day_can_save_the_start() {
        given(Given.agreed(15))
                .when(held(Given.morning(Given.FIRST_DAY, 1, 9)))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(held(Given.morning(Given.FIRST_DAY, 1, 10)))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(CourseStarted.class))
                .when(held(Given.morning(Given.LAST_DAY, 8, 10)))
                .thenEvents(events -> assertThat(events.getFirst())
                        .isInstanceOfSatisfying(
                                LecturePhaseEnded.class,
                                ended -> assertThat(ended.heldSeconds()).isEqualTo(115_200)));
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_after_a_failed_start_a_new_acuerdo_leads_to_a_second_first_day() {
        LocalDate again = LocalDate.of(2020, 4, 6);
        var failed = given(Given.agreed(15))
                .when(held(Given.morning(Given.FIRST_DAY, 1, 9)))
                .thenEvents(events -> assertThat(events).hasSize(1));
        assertThat(phase(failed)).isEqualTo(SectionPhase.INICIO_FALLIDO);
        var agreed = failed.when(agree("ao-2", again, 15))
                .thenEvents(events -> assertThat(events).hasSize(1));
        assertThat(phase(agreed)).isEqualTo(SectionPhase.POR_INICIAR);
        agreed.when(held(Given.morning(again, 28_800, Given.FIRST_DAY, again, 12)))
                .thenEvents(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                CourseStarted.class,
                                started -> assertThat(started.on()).isEqualTo(again)));
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_T7_a_second_failure_gives_no_new_date() {
        LocalDate again = LocalDate.of(2020, 4, 6);
        given(Given.agreed(15))
                .when(held(Given.morning(Given.FIRST_DAY, 1, 9)))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(agree("ao-2", again, 15))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(held(Given.morning(again, 28_800, Given.FIRST_DAY, again, 9)))
                .thenEvents(events -> assertThat(((FailedStartRecorded) events.getFirst()).newStartDueOn())
                        .isEqualTo(again));
    }

    @Test
    @Covers({"BONO-141", "BONO-121"})
    void hours_of_a_failed_first_day_are_not_hours_of_the_course() {
        LocalDate again = LocalDate.of(2020, 4, 6);
        given(Given.agreed(15))
                .when(held(Given.morning(Given.FIRST_DAY, 1, 9)))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(agree("ao-2", again, 15))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(held(Given.morning(again, 28_800, Given.FIRST_DAY, again, 12)))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(held(Given.morning(Given.LAST_DAY, 115_200, Given.FIRST_DAY, Given.LAST_DAY, 12)))
                .thenNothing()
                .when(held(Given.morning(Given.LAST_DAY, 129_600, Given.FIRST_DAY, Given.LAST_DAY, 12)))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(LecturePhaseEnded.class));
    }

    @Test
    @Covers("BONO-107")
    void BONO_107_T3_a_class_before_the_approval_is_irregular_and_starts_nothing() {
        var morning = held(Given.morning(Given.FIRST_DAY, 1, 12));
        given(Given.ready(12))
                .when(morning)
                .thenEvents(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(IrregularityNoted.class, noted -> {
                            assertThat(noted.rule().value()).isEqualTo("BONO-107");
                            assertThat(noted.code()).isEqualTo("class-before-approval");
                        }))
                .when(morning)
                .thenNothing();
        LocalDate later = Given.DAYS.get(4);
        List<SectionEvent> agreedLater = new ArrayList<>(Given.ready(12));
        agreedLater.add(new SectionAgreed(Given.SECTION, SIGNED, "ao-1", later, Given.people(12)));
        given(agreedLater)
                .when(morning)
                .thenEvents(events -> assertThat(((IrregularityNoted) events.getFirst()).code())
                        .isEqualTo("class-before-agreed-start"));
    }

    @Test
    @Covers("BONO-060")
    void BONO_060_T3_a_late_start_is_flagged() {
        List<SectionEvent> history = new ArrayList<>(Given.ready(12));
        LocalDate due = LocalDate.of(2020, 3, 23);
        history.replaceAll(event -> event instanceof SectionEvent.MinimumEnrolmentReached reached
                ? new SectionEvent.MinimumEnrolmentReached(Given.SECTION, Given.CREATED, reached.enrolled(), due)
                : event);
        history.add(new SectionAgreed(Given.SECTION, SIGNED, "ao-1", Given.FIRST_DAY, Given.people(12)));
        given(history).when(held(Given.morning(Given.FIRST_DAY, 1, 12))).thenEvents(events -> {
            assertThat(events.getFirst()).isInstanceOf(CourseStarted.class);
            assertThat(((IrregularityNoted) events.getLast()).code()).isEqualTo("start-after-due");
        });
    }

    @Test
    void the_second_days_report_waits_for_the_first_days() {
        LocalDate second = Given.DAYS.get(1);
        ClassHeld early = Given.morning(second, 14_400, second, second, 12);
        given(Given.agreed(12)).when(held(early)).thenNothing();
        // Once the first day's report is overdue, the second day is what there is.
        given(Given.agreed(12))
                .when(new RecordClassHeld(Given.at("2020-04-02"), early, Given.LAW))
                .thenEvents(events -> {
                    assertThat(((CourseStarted) events.getFirst()).on()).isEqualTo(second);
                    assertThat(((IrregularityNoted) events.getLast()).code()).isEqualTo("start-not-on-agreed-date");
                });
    }

    @Test
    @Covers({"BONO-141", "BONO-142"})
    void BONO_141_the_phase_ends_with_the_last_hour() {
        given(Given.running(12))
                .when(held(Given.morning(Given.DAYS.get(6), 7, 12)))
                .thenNothing()
                .when(held(Given.morning(Given.LAST_DAY, 8, 12)))
                .then(new LecturePhaseEnded(
                        Given.SECTION, Given.at("2020-04-09"), Given.LAST_DAY, 115_200, LocalDate.of(2020, 4, 15)))
                .when(held(Given.morning(Given.LAST_DAY, 8, 12)))
                .thenNothing();
    }

    @Test
    @Covers("LCE-033")
    void without_a_norm_for_the_course_the_first_class_starts_it() {
        List<SectionEvent> history = new ArrayList<>();
        history.add(Given.created(Programme.FRANQUICIA_TRIBUTARIA, Modality.PRESENCIAL, 15, Given.schedule()));
        history.add(new SectionEnabled(Given.SECTION, Given.CREATED));
        history.add(Given.enrolled(1));
        given(history)
                .when(new RecordClassHeld(Given.at("2020-03-30"), Given.morning(Given.FIRST_DAY, 1, 1), Given.NO_NORM))
                .thenEvents(events -> assertThat(((CourseStarted) events.getFirst()).minimum())
                        .isEqualTo(1))
                .when(new RecordClassHeld(Given.at("2020-04-09"), Given.morning(Given.LAST_DAY, 8, 1), Given.NO_NORM))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(LecturePhaseEnded.class));
    }

    @Test
    @Covers({"BONO-062", "BONO-063"})
    void extensions() {
        Instant at = Given.at("2020-03-20");
        LocalDate may11 = LocalDate.of(2020, 5, 11);
        ExtendStart first = new ExtendStart(at, ExtensionRegime.PLAZO_DE_INICIO, may11, "Fuerza mayor", Given.LAW);
        // Due on Monday 2020-04-20; 21 days later is Monday 2020-05-11.
        given(Given.ready(12))
                .when(first)
                .then(new StartExtended(Given.SECTION, at, ExtensionRegime.PLAZO_DE_INICIO, may11, "Fuerza mayor"))
                .when(first)
                .thenNothing();
        given(Given.ready(12))
                .when(new ExtendStart(
                        at, ExtensionRegime.PLAZO_DE_INICIO, may11.plusDays(1), "Fuerza mayor", Given.LAW))
                .thenRefused("extension-too-long", "BONO-062");
        given(Given.ready(12))
                .when(new ExtendStart(
                        at, ExtensionRegime.PLAZO_DE_INICIO, LocalDate.of(2020, 4, 13), "Fuerza mayor", Given.LAW))
                .thenRefused("extension-shortens", "BONO-062");
        given(Given.ready(12))
                .when(new ExtendStart(at, ExtensionRegime.ACUERDO_OPERATIVO, may11, "Tutor", Given.LAW))
                .thenRefused("no-agreed-start", "BONO-063");
        // Agreed start Monday 2020-03-30; day 20 is Sunday 2020-04-19, so Monday 2020-04-20 by roll.
        LocalDate newStart = LocalDate.of(2020, 4, 24);
        given(Given.agreed(12))
                .when(new ExtendStart(at, ExtensionRegime.ACUERDO_OPERATIVO, newStart, "Tutor", Given.LAW))
                .thenRefused("extension-too-long", "BONO-063");
        given(Given.running(12)).when(first).thenRefused("course-already-started");
    }

    @Test
    @Covers("BONO-063")
    void BONO_063_T2_the_agreed_start_is_extended_once() {
        Instant at = Given.at("2020-03-20");
        List<SectionEvent> history = new ArrayList<>(Given.agreed(12));
        history.replaceAll(event -> event instanceof SectionEvent.MinimumEnrolmentReached reached
                ? new SectionEvent.MinimumEnrolmentReached(
                        Given.SECTION, Given.CREATED, reached.enrolled(), LocalDate.of(2020, 4, 1))
                : event);
        given(history)
                .when(new ExtendStart(
                        at, ExtensionRegime.ACUERDO_OPERATIVO, LocalDate.of(2020, 4, 13), "Tutor", Given.LAW))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(StartExtended.class))
                .when(new ExtendStart(
                        at, ExtensionRegime.ACUERDO_OPERATIVO, LocalDate.of(2020, 4, 14), "Tutor", Given.LAW))
                .thenRefused("already-extended", "BONO-063");
    }
}
