package cl.bitacora.attendance.domain.delay;

import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.DAY;
import static cl.bitacora.attendance.domain.Given.SECTION;
import static cl.bitacora.attendance.domain.Given.law;
import static cl.bitacora.attendance.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.delay.DelayCommand.DecideLateEntry;
import cl.bitacora.attendance.domain.delay.DelayCommand.JustifyLateEntry;
import cl.bitacora.attendance.domain.delay.Proof.Attended;
import cl.bitacora.attendance.domain.delay.Proof.Relation;
import cl.bitacora.attendance.domain.rules.Justification;
import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.JustificationParameters;
import cl.bitacora.testkit.DeciderSpec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Late entries: what proves a cause, until when, and what is left to the Dirección Regional. */
class DelayDeciderTest {
    private static final Optional<JustificationParameters> BONO =
            JustificationParameters.find(law().parameters(), Programme.BONO_MIPE_2020, DAY);
    private static final LocalDate COURSE_ENDS = LocalDate.of(2020, 3, 20);
    private static final DocumentRef RECEIPT =
            new DocumentRef("comprobante", "ab".repeat(32), "application/pdf", 1_000);
    private static final Optional<LocalTime> NINE = Optional.of(LocalTime.of(9, 0));

    private final DeciderSpec<DelayCommand, DelayState, DelayEvent> spec = DeciderSpec.of(new DelayDecider());

    @ParameterizedTest(name = "{0}: receipt on {1} at {2}, attended {3} → valid: {4}")
    @Covers("BONO-134")
    @CsvSource({
        "participant, 2020-03-09, 09:00, 0, true",
        "T1 child of 12, 2020-03-09, 09:00, 12, true",
        "T2 child of 13, 2020-03-09, 09:00, 13, false",
        "T3 no time, 2020-03-09, '', 0, false",
        "no date, '', 09:00, 0, false",
        "another day's receipt, 2020-03-08, 09:00, 0, false",
        "nobody named, 2020-03-09, 09:00, -1, false",
    })
    void BONO_134(String vector, String date, String time, int age, boolean valid) {
        Optional<Attended> attended = age < 0
                ? Optional.empty()
                : Optional.of(age == 0 ? new Attended.Participant() : new Attended.Minor(age));
        assertThat(judge(new Proof.MedicalReceipt(date(date), time(time), attended)))
                .isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0}: {1}, receipt on {2} at {3} → valid: {4}")
    @Covers("BONO-135")
    @CsvSource({
        "T1 court, Juzgado de Letras, 2020-03-09, 09:00, true",
        "T3 no time, Registro Civil, 2020-03-09, '', false",
        "no institution, '', 2020-03-09, 09:00, false",
        "another day, Banco, 2020-03-10, 09:00, false",
    })
    void BONO_135(String vector, String institution, String date, String time, boolean valid) {
        assertThat(judge(new Proof.ErrandReceipt(institution, date(date), time(time))))
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @Covers("BONO-135")
    @EnumSource(Relation.class)
    void BONO_135_T2_only_the_death_of_a_direct_relative_is_listed(Relation relation) {
        assertThat(judge(new Proof.Death(relation)))
                .isEqualTo(relation != Relation.SIBLING && relation != Relation.OTHER);
    }

    @Test
    @Covers("BONO-136")
    void BONO_136_T2_an_event_note_counts_for_its_date() {
        assertThat(judge(new Proof.SchoolEvent(Optional.of(DAY)))).isTrue();
        assertThat(judge(new Proof.SchoolEvent(Optional.of(DAY.plusDays(2))))).isFalse();
    }

    @Test
    @Covers("BONO-136")
    void BONO_136_T1_a_collection_note_stands_for_the_course() {
        DelayState state = spec.when(justify(ANA, new Proof.SchoolCollection(true, NINE), "2020-03-09 18:00"))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .state();
        assertThat(state.excusedOn(DAY.plusDays(7))).containsKey(ANA);
        assertThat(state.standing(ANA, DAY)).isTrue();
        assertThat(judge(new Proof.SchoolCollection(false, NINE))).isFalse();
        assertThat(judge(new Proof.SchoolCollection(true, Optional.empty()))).isFalse();
    }

    @Test
    void a_dated_cause_excuses_its_day_and_its_participant_only() {
        DelayState state = spec.when(justify(ANA, medical(), "2020-03-09 18:00"))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .state();
        assertThat(state.excusedOn(DAY)).containsOnlyKeys(ANA);
        assertThat(state.excusedOn(DAY.plusDays(1))).isEmpty();
    }

    @Test
    @Covers("BONO-137")
    void BONO_137_T1_the_DRs_acceptance_excuses() {
        DelayState state = spec.when(justify(ANA, new Proof.OtherReason("paro-de-transporte"), "2020-03-09 18:00"))
                .thenEvents(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                DelayEvent.LateEntryJustified.class,
                                justified -> assertThat(justified.valid()).isFalse()))
                .when(decide(true))
                .then(new DelayEvent.LateEntryDecided(SECTION, ANA, DAY, on("2020-03-10 10:00"), true, "paro"))
                .state();
        assertThat(state.excusedOn(DAY)).containsEntry(ANA, new Justification(DelayCause.OTHER_BY_DR, DAY, true));
    }

    @Test
    @Covers("BONO-137")
    void BONO_137_T2_without_an_answer_or_with_a_no_nothing_is_excused() {
        var asked = spec.when(justify(ANA, new Proof.OtherReason("paro-de-transporte"), "2020-03-09 18:00"))
                .thenEvents(events -> {});
        assertThat(asked.state().excusedOn(DAY)).isEmpty();
        assertThat(asked.when(decide(false)).thenEvents(events -> {}).state().excusedOn(DAY))
                .isEmpty();
    }

    @Test
    @Covers({"BONO-137", "BONO-135"})
    void BONO_137_the_DR_may_accept_what_a_document_does_not_prove() {
        DelayState state = spec.when(justify(ANA, new Proof.Death(Relation.SIBLING), "2020-03-09 18:00"))
                .thenEvents(events -> {})
                .when(decide(true))
                .thenEvents(events -> {})
                .state();
        assertThat(state.excusedOn(DAY)).containsKey(ANA);
    }

    @Test
    @Covers("BONO-137")
    void the_DRs_answer_is_one_and_needs_a_question() {
        spec.when(decide(true)).thenRefused("late-entry-unknown", "BONO-137");
        var decided = spec.when(justify(ANA, new Proof.OtherReason("paro"), "2020-03-09 18:00"))
                .thenEvents(events -> {})
                .when(decide(true))
                .thenEvents(events -> {});
        decided.when(decide(true)).thenNothing();
        decided.when(decide(false)).thenRefused("late-entry-already-decided", "BONO-137");
        spec.when(justify(ANA, medical(), "2020-03-09 18:00"))
                .thenEvents(events -> {})
                .when(decide(false))
                .thenRefused("late-entry-already-proved", "BONO-137");
    }

    @ParameterizedTest(name = "{0}: attached {1} → {2}")
    @Covers("BONO-138")
    @CsvSource({
        "T1 last day, 2020-03-20 23:59:59, accepted",
        "T2, 2020-03-23 09:00, justification-after-course-end",
        "a second too late, 2020-03-21 00:00:00, justification-after-course-end",
    })
    void BONO_138(String vector, String attached, String outcome) {
        var decided = spec.when(justify(ANA, medical(), attached));
        if (outcome.equals("accepted")) {
            decided.thenEvents(events -> assertThat(events).hasSize(1));
        } else {
            decided.thenRefused(outcome, "BONO-138");
        }
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        spec.when(new JustifyLateEntry(
                        SECTION,
                        BETO,
                        DAY,
                        on("2020-03-09 18:00"),
                        medical(),
                        List.of(RECEIPT),
                        false,
                        COURSE_ENDS,
                        BONO))
                .thenRefused("participant-not-enrolled", "BONO-133");
        spec.when(new JustifyLateEntry(
                        SECTION, ANA, DAY, on("2020-03-09 18:00"), medical(), List.of(), true, COURSE_ENDS, BONO))
                .thenRefused("justification-without-document", "BONO-138");
        spec.when(new JustifyLateEntry(
                        SECTION,
                        ANA,
                        DAY,
                        on("2020-03-09 18:00"),
                        medical(),
                        List.of(RECEIPT),
                        true,
                        COURSE_ENDS,
                        Optional.empty()))
                .thenRefused("late-entry-without-causes", "LCE-907");
        spec.when(new JustifyLateEntry(
                        SECTION,
                        ANA,
                        DAY.plusDays(1),
                        on("2020-03-09 18:00"),
                        medical(),
                        List.of(RECEIPT),
                        true,
                        COURSE_ENDS,
                        BONO))
                .thenRefused("late-entry-in-future", "BONO-133");
    }

    @Test
    void the_same_justification_again_is_nothing_and_another_one_is_kept() {
        var once = spec.when(justify(ANA, medical(), "2020-03-09 18:00")).thenEvents(events -> {});
        once.when(justify(ANA, medical(), "2020-03-09 18:05")).thenNothing();
        once.when(justify(ANA, new Proof.SchoolCollection(true, NINE), "2020-03-09 18:05"))
                .thenEvents(events -> assertThat(events).hasSize(1));
    }

    private static JustifyLateEntry justify(cl.bitacora.kernel.PersonId person, Proof proof, String attached) {
        return new JustifyLateEntry(
                SECTION, person, DAY, on(attached), proof, List.of(RECEIPT), true, COURSE_ENDS, BONO);
    }

    private static DecideLateEntry decide(boolean accepted) {
        return new DecideLateEntry(SECTION, ANA, DAY, on("2020-03-10 10:00"), accepted, "paro");
    }

    private static Proof medical() {
        return new Proof.MedicalReceipt(Optional.of(DAY), NINE, Optional.of(new Attended.Participant()));
    }

    private static boolean judge(Proof proof) {
        return switch (new DelayDecider().decide(justify(ANA, proof, "2020-03-09 18:00"), DelayState.EMPTY)) {
            case Decision.Accepted<DelayEvent> accepted ->
                ((DelayEvent.LateEntryJustified) accepted.events().getFirst()).valid();
            case Decision.Refused<DelayEvent> refused -> throw new AssertionError(refused.refusal());
        };
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Optional<LocalTime> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    }
}
