package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionProposed;
import cl.bitacora.contracts.courses.SectionEvent.FinalEvaluationRecorded;
import cl.bitacora.courses.domain.SectionCommand.DecideExpulsion;
import cl.bitacora.courses.domain.SectionCommand.ObserveClosingForm;
import cl.bitacora.courses.domain.SectionCommand.ProposeExpulsion;
import cl.bitacora.courses.domain.SectionCommand.RecordFinalEvaluation;
import cl.bitacora.courses.domain.SectionCommand.StampClosingForm;
import cl.bitacora.courses.domain.SectionCommand.SubmitClosingForm;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final Instant IN_TIME = Given.at("2020-04-15");

    private static DeciderSpec<SectionCommand, SectionState, SectionEvent> given(List<SectionEvent> events) {
        return DeciderSpec.of(new SectionDecider()).given(events);
    }

    /** Person 1 passed with exactly 75 %, 2 passed one second below, 3 failed, 4 and others were not evaluated. */
    private static List<SectionEvent> evaluated() {
        List<SectionEvent> events = new ArrayList<>(Given.ended(10));
        events.add(evaluation(1, EvaluationResult.APROBADA));
        events.add(evaluation(2, EvaluationResult.APROBADA));
        events.add(evaluation(3, EvaluationResult.REPROBADA));
        return events;
    }

    private static FinalEvaluationRecorded evaluation(int n, EvaluationResult result) {
        return new FinalEvaluationRecorded(Given.SECTION, Given.person(n), IN_TIME, result);
    }

    private static AttendanceTotals attendance() {
        Map<PersonId, Long> credited = new HashMap<>();
        for (int n = 1; n <= 10; n++) {
            credited.put(Given.person(n), 115_200L);
        }
        credited.put(Given.person(1), 86_400L);
        credited.put(Given.person(2), 86_399L);
        credited.put(Given.person(5), 0L);
        return new AttendanceTotals(115_200, credited);
    }

    private static AttendanceTotals corrected() {
        Map<PersonId, Long> credited = new HashMap<>(attendance().creditedSeconds());
        credited.put(Given.person(2), 86_400L);
        return new AttendanceTotals(115_200, credited);
    }

    private static SubmitClosingForm submit(Instant at, AttendanceTotals attendance) {
        return new SubmitClosingForm(at, "otec", attendance, Map.of(), Given.LAW);
    }

    private static StampClosingForm stamp(String by, AttendanceTotals attendance) {
        return new StampClosingForm(Given.at("2020-04-20"), by, attendance, Given.LAW);
    }

    private static Map<PersonId, FinalState> states(List<FinalStateLine> lines) {
        Map<PersonId, FinalState> states = new HashMap<>();
        lines.forEach(line -> states.put(line.participant(), line.state()));
        return states;
    }

    @Test
    @Covers({"BONO-091", "BONO-142", "BONO-145"})
    void the_form_carries_every_final_state_and_what_it_rests_on() {
        given(evaluated()).when(submit(IN_TIME, attendance())).thenEvents(events -> {
            ClosingFormSubmitted form = (ClosingFormSubmitted) events.getFirst();
            assertThat(form.late()).isFalse();
            assertThat(form.endedOn()).isEqualTo(Given.LAST_DAY);
            assertThat(form.by()).isEqualTo("otec");
            // 10 business days after Wednesday 2020-04-15.
            assertThat(form.stampDueOn()).isEqualTo(LocalDate.of(2020, 4, 29));
            assertThat(form.lines()).hasSize(10);
            Map<PersonId, FinalState> states = states(form.lines());
            assertThat(states.get(Given.person(1))).isEqualTo(FinalState.APROBADO);
            assertThat(states.get(Given.person(2))).isEqualTo(FinalState.DESERTOR);
            assertThat(states.get(Given.person(3))).isEqualTo(FinalState.REPROBADO);
            assertThat(states.get(Given.person(4))).isEqualTo(FinalState.REPROBADO);
            assertThat(states.get(Given.person(5))).isEqualTo(FinalState.DESERTOR);
            FinalStateLine exact = form.lines().getFirst();
            assertThat(exact.creditedSeconds()).isEqualTo(86_400);
            assertThat(exact.totalSeconds()).isEqualTo(115_200);
            assertThat(exact.why().rule().value()).isEqualTo("BONO-091");
            assertThat(exact.why().basis().getFirst().value()).isEqualTo("3/4");
        });
    }

    @Test
    @Covers("BONO-142")
    void BONO_142_T2_a_day_later_it_is_late() {
        given(evaluated())
                .when(submit(Given.at("2020-04-16"), attendance()))
                .thenEvents(events -> assertThat(((ClosingFormSubmitted) events.getFirst()).late())
                        .isTrue());
    }

    @Test
    @Covers("BONO-141")
    void BONO_141_T1_no_form_while_hours_are_missing() {
        given(Given.running(10))
                .when(submit(IN_TIME, new AttendanceTotals(112_896, Map.of())))
                .thenRefused("lecture-phase-open", "BONO-141");
    }

    @Test
    @Covers("BONO-143")
    void BONO_143_no_form_while_the_class_book_does_not_have_all_hours() {
        given(evaluated())
                .when(submit(IN_TIME, new AttendanceTotals(115_199, Map.of())))
                .thenRefused("attendance-not-available", "BONO-143");
    }

    @Test
    void submitting_again_is_no_news_and_another_form_is_refused() {
        given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(submit(IN_TIME, attendance()))
                .thenNothing()
                .when(submit(IN_TIME, corrected()))
                .thenRefused("closing-already-submitted", "BONO-142");
    }

    @Test
    @Covers("BONO-142")
    void what_the_executor_declares_must_be_what_the_rules_give() {
        Map<PersonId, FinalState> declared = new HashMap<>();
        Given.people(10).forEach(person -> declared.put(person, FinalState.REPROBADO));
        declared.put(Given.person(1), FinalState.APROBADO);
        declared.put(Given.person(5), FinalState.DESERTOR);
        var refusal = given(evaluated())
                .when(new SubmitClosingForm(IN_TIME, "otec", attendance(), declared, Given.LAW))
                .thenRefused("declared-state-differs", "BONO-142");
        assertThat(refusal.factMap())
                .containsEntry("participants", Given.person(2).value());
        declared.put(Given.person(2), FinalState.DESERTOR);
        given(evaluated())
                .when(new SubmitClosingForm(IN_TIME, "otec", attendance(), declared, Given.LAW))
                .thenEvents(events -> assertThat(events).hasSize(1));
        declared.remove(Given.person(2));
        given(evaluated())
                .when(new SubmitClosingForm(IN_TIME, "otec", attendance(), declared, Given.LAW))
                .thenRefused("declared-state-differs");
    }

    @Test
    void a_programme_without_closing_form_has_none() {
        given(evaluated())
                .when(new SubmitClosingForm(IN_TIME, "otec", attendance(), Map.of(), Given.NO_NORM))
                .thenRefused("programme-without-closing-form");
    }

    @Test
    @Covers({"BONO-145", "BONO-147", "BONO-181"})
    void BONO_145_the_stamp_opens_the_next_terms() {
        given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(stamp("dr", attendance()))
                .thenEvents(events -> {
                    ClosingFormStamped form = (ClosingFormStamped) events.getFirst();
                    assertThat(form.lines()).hasSize(10);
                    assertThat(form.endedOn()).isEqualTo(Given.LAST_DAY);
                    // 10 business days after Monday 2020-04-20, over 1 May.
                    assertThat(form.liquidationDueOn()).isEqualTo(LocalDate.of(2020, 5, 5));
                    // 20 business days, over 1 May.
                    assertThat(form.ceremonyDueOn()).isEqualTo(LocalDate.of(2020, 5, 19));
                })
                .when(stamp("dr", attendance()))
                .thenNothing();
    }

    @Test
    @Covers("BONO-145")
    void BONO_145_a_corrected_attendance_is_not_stamped() {
        var refusal = given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(stamp("dr", corrected()))
                .thenRefused("closing-attendance-differs", "BONO-145");
        assertThat(refusal.factMap())
                .containsEntry("count", "1")
                .containsEntry("participants", Given.person(2).value());
    }

    @Test
    void nobody_stamps_or_observes_what_they_submitted() {
        var submitted = given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1));
        submitted.when(stamp("otec", attendance())).thenRefused("own-submission");
        submitted.when(new ObserveClosingForm(IN_TIME, "otec", "Falta un acta")).thenRefused("own-submission");
    }

    @Test
    void an_observed_form_is_corrected_and_submitted_again() {
        ObserveClosingForm observe = new ObserveClosingForm(IN_TIME, "dr", "Revise la evaluación 4");
        given(evaluated()).when(observe).thenRefused("no-closing-form");
        given(evaluated()).when(stamp("dr", attendance())).thenRefused("no-closing-form");
        given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(observe)
                .then(new ClosingFormObserved(Given.SECTION, IN_TIME, "Revise la evaluación 4"))
                .when(new RecordFinalEvaluation(IN_TIME, Given.person(4), EvaluationResult.APROBADA))
                .then(evaluation(4, EvaluationResult.APROBADA))
                .when(submit(IN_TIME, corrected()))
                .thenEvents(events -> assertThat(states(((ClosingFormSubmitted) events.getFirst()).lines()))
                        .containsEntry(Given.person(4), FinalState.APROBADO)
                        .containsEntry(Given.person(2), FinalState.APROBADO));
        given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(new ObserveClosingForm(IN_TIME, "dr", " "))
                .thenRefused("reason-missing");
    }

    @Test
    void evaluations() {
        var record = new RecordFinalEvaluation(IN_TIME, Given.person(1), EvaluationResult.APROBADA);
        given(Given.running(10))
                .when(record)
                .then(evaluation(1, EvaluationResult.APROBADA))
                .when(record)
                .thenNothing()
                .when(new RecordFinalEvaluation(IN_TIME, Given.person(1), EvaluationResult.REPROBADA))
                .then(evaluation(1, EvaluationResult.REPROBADA));
        given(Given.agreed(10)).when(record).thenRefused("course-not-running");
        given(Given.running(10))
                .when(new RecordFinalEvaluation(IN_TIME, Given.person(11), EvaluationResult.APROBADA))
                .thenRefused("participant-unknown");
        given(evaluated())
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(new RecordFinalEvaluation(IN_TIME, Given.person(4), EvaluationResult.APROBADA))
                .thenRefused("course-not-running");
    }

    @Test
    @Covers("BONO-093")
    void BONO_093_T1_a_ratified_expulsion_is_final() {
        var proposed = new ExpulsionProposed(Given.SECTION, Given.person(1), IN_TIME, "FALTA_GRAVE", "otec");
        var propose = new ProposeExpulsion(IN_TIME, Given.person(1), "FALTA_GRAVE", "otec");
        given(evaluated())
                .when(propose)
                .then(proposed)
                .when(propose)
                .thenNothing()
                .when(new DecideExpulsion(IN_TIME, Given.person(1), true, "dr"))
                .then(new ExpulsionDecided(Given.SECTION, Given.person(1), IN_TIME, true))
                .when(new DecideExpulsion(IN_TIME, Given.person(1), true, "dr"))
                .thenNothing()
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> {
                    FinalStateLine line =
                            ((ClosingFormSubmitted) events.getFirst()).lines().getFirst();
                    assertThat(line.state()).isEqualTo(FinalState.EXPULSADO);
                    assertThat(line.creditedSeconds()).isEqualTo(86_400);
                    assertThat(line.why().rule().value()).isEqualTo("BONO-093");
                });
    }

    @Test
    @Covers("BONO-093")
    void BONO_093_T2_without_ratification_nothing_changes() {
        given(evaluated())
                .when(new ProposeExpulsion(IN_TIME, Given.person(1), "FALTA_GRAVE", "otec"))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(new DecideExpulsion(IN_TIME, Given.person(1), false, "dr"))
                .then(new ExpulsionDecided(Given.SECTION, Given.person(1), IN_TIME, false))
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(states(((ClosingFormSubmitted) events.getFirst()).lines()))
                        .containsEntry(Given.person(1), FinalState.APROBADO));
    }

    @Test
    @Covers("BONO-093")
    void BONO_093_a_proposal_alone_has_no_effect() {
        given(evaluated())
                .when(new ProposeExpulsion(IN_TIME, Given.person(1), "FALTA_GRAVE", "otec"))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(submit(IN_TIME, attendance()))
                .thenEvents(events -> assertThat(states(((ClosingFormSubmitted) events.getFirst()).lines()))
                        .containsEntry(Given.person(1), FinalState.APROBADO));
    }

    @Test
    @Covers("BONO-093")
    void BONO_093_refusals() {
        given(evaluated())
                .when(new DecideExpulsion(IN_TIME, Given.person(1), true, "dr"))
                .thenRefused("no-expulsion-proposed");
        given(evaluated())
                .when(new ProposeExpulsion(IN_TIME, Given.person(1), "FALTA_GRAVE", "x"))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(new DecideExpulsion(IN_TIME, Given.person(1), true, "x"))
                .thenRefused("own-submission");
        given(evaluated())
                .when(new ProposeExpulsion(IN_TIME, Given.person(99), "FALTA_GRAVE", "otec"))
                .thenRefused("participant-unknown");
        given(evaluated())
                .when(new ProposeExpulsion(IN_TIME, Given.person(1), "", "otec"))
                .thenRefused("reason-missing");
        given(Given.agreed(10))
                .when(new ProposeExpulsion(IN_TIME, Given.person(1), "FALTA_GRAVE", "otec"))
                .thenRefused("course-not-running");
    }
}
