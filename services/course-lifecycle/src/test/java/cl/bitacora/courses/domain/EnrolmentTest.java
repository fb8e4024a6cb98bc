package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ApplicantContacted;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumAuthorised;
import cl.bitacora.contracts.courses.SectionEvent.MinimumCause;
import cl.bitacora.contracts.courses.SectionEvent.MinimumEnrolmentReached;
import cl.bitacora.contracts.courses.SectionEvent.SectionEnabled;
import cl.bitacora.courses.domain.SectionCommand.AuthoriseMinimum;
import cl.bitacora.courses.domain.SectionCommand.ContactApplicant;
import cl.bitacora.courses.domain.SectionCommand.WithdrawEnrolment;
import cl.bitacora.courses.domain.rules.EnrolmentRules;
import cl.bitacora.courses.domain.rules.EnrolmentRules.ContactCheck;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static DeciderSpec<SectionCommand, SectionState, SectionEvent> given(List<SectionEvent> events) {
        return DeciderSpec.of(new SectionDecider()).given(events);
    }

    @Test
    void enrols() {
        given(Given.enabled()).when(Given.enrol(1)).then(Given.enrolled(1));
    }

    @Test
    void enrolling_again_is_no_news() {
        given(Given.enrolled(Given.enabled(), 1)).when(Given.enrol(1)).thenNothing();
    }

    @Test
    @Covers("BONO-046")
    void BONO_046_T4_only_the_identity_card() {
        var refusal = given(Given.enabled())
                .when(Given.enrol(1, "B-1", List.of(Given.document(EnrolmentRules.IDENTITY_CARD)), ContactCheck.OWN, 0))
                .thenRefused("enrolment-documents-missing", "BONO-046");
        assertThat(refusal.factMap()).containsEntry("missing", "VOUCHER");
    }

    @Test
    @Covers("BONO-047")
    void BONO_047_T1_a_full_section() {
        List<SectionEvent> full = Given.enrolled(
                List.of(
                        Given.created(Programme.BONO_MIPE_2020, Modality.PRESENCIAL, 25, Given.schedule()),
                        new SectionEnabled(Given.SECTION, Given.CREATED)),
                25);
        given(full).when(Given.enrol(26)).thenRefused("section-full", "BONO-047");
    }

    @Test
    @Covers("BONO-048")
    void BONO_048_T1_the_executors_telephone() {
        given(Given.enabled())
                .when(Given.enrol(1, "B-1", Given.documents(), new ContactCheck(false, true), 0))
                .thenRefused("contact-is-executors", "BONO-048");
    }

    @Test
    @Covers({"BONO-055", "BONO-060"})
    void BONO_060_the_tenth_enrolment_starts_the_term() {
        // Monday 2020-03-02: 21 days later is Monday 2020-03-23.
        given(Given.enrolled(Given.enabled(), 9))
                .when(Given.enrol(10))
                .then(
                        Given.enrolled(10),
                        new MinimumEnrolmentReached(Given.SECTION, Given.CREATED, 10, LocalDate.of(2020, 3, 23)))
                .when(Given.enrol(11))
                .then(Given.enrolled(11));
    }

    @Test
    void the_term_starts_once_whoever_leaves_and_comes_back() {
        given(Given.ready(10))
                .when(new WithdrawEnrolment(Given.CREATED, Given.person(3), "LABORAL"))
                .then(new EnrolmentWithdrawn(Given.SECTION, Given.person(3), Given.CREATED, "LABORAL"))
                .when(Given.enrol(3))
                .then(Given.enrolled(3));
    }

    @Test
    @Covers({"BONO-080", "BONO-081"})
    void BONO_081_with_fewer_authorised_the_minimum_is_reached_with_fewer() {
        AuthoriseMinimum eight = new AuthoriseMinimum(Given.CREATED, 8, "ZONA_EXTREMA", "Sector rural", Given.LAW);
        MinimumAuthorised authorised =
                new MinimumAuthorised(Given.SECTION, Given.CREATED, 8, MinimumCause.ZONA_EXTREMA, "Sector rural");
        MinimumEnrolmentReached reached =
                new MinimumEnrolmentReached(Given.SECTION, Given.CREATED, 8, LocalDate.of(2020, 3, 23));
        given(Given.enrolled(Given.enabled(), 8))
                .when(eight)
                .then(authorised, reached)
                .when(eight)
                .thenNothing();
        given(Given.enrolled(Given.enabled(), 7))
                .when(eight)
                .then(authorised)
                .when(Given.enrol(8))
                .then(Given.enrolled(8), reached);
    }

    @Test
    @Covers("BONO-081")
    void BONO_081_T2_low_demand_is_not_listed() {
        given(Given.enabled())
                .when(new AuthoriseMinimum(Given.CREATED, 8, "BAJA_DEMANDA", "x", Given.LAW))
                .thenRefused("exception-not-listed", "BONO-081");
        given(Given.enabled())
                .when(new AuthoriseMinimum(Given.CREATED, 8, "INICIO_FALLIDO", "x", Given.LAW))
                .thenRefused("no-failed-start", "BONO-081");
        given(Given.enabled())
                .when(new AuthoriseMinimum(Given.CREATED, 8, "ZONA_EXTREMA", " ", Given.LAW))
                .thenRefused("reason-missing", "BONO-081");
        given(Given.enabled())
                .when(new AuthoriseMinimum(Given.CREATED, 10, "ZONA_EXTREMA", "x", Given.LAW))
                .thenRefused("minimum-out-of-range", "BONO-081");
        given(Given.running(12))
                .when(new AuthoriseMinimum(Given.CREATED, 8, "ZONA_EXTREMA", "x", Given.LAW))
                .thenRefused("course-already-started", "BONO-081");
    }

    @Test
    @Covers({"BONO-054", "BONO-090"})
    void BONO_054_withdrawal_before_the_start_with_reasons() {
        Instant at = Given.at("2020-03-05");
        var left = new EnrolmentWithdrawn(Given.SECTION, Given.person(1), at, "LABORAL");
        given(Given.enrolled(Given.enabled(), 2))
                .when(new WithdrawEnrolment(at, Given.person(1), "LABORAL"))
                .then(left)
                .when(new WithdrawEnrolment(at, Given.person(1), "LABORAL"))
                .thenNothing();
        given(Given.enrolled(Given.enabled(), 2))
                .when(new WithdrawEnrolment(at, Given.person(1), " "))
                .thenRefused("reason-missing", "BONO-054");
        given(Given.enrolled(Given.enabled(), 2))
                .when(new WithdrawEnrolment(at, Given.person(9), "LABORAL"))
                .thenRefused("participant-unknown");
    }

    @Test
    @Covers({"BONO-054", "BONO-090"})
    void BONO_090_T5_after_the_start_nobody_is_freed() {
        given(Given.running(12))
                .when(new WithdrawEnrolment(Given.CREATED, Given.person(1), "LABORAL"))
                .thenRefused("course-already-started", "BONO-054");
    }

    @Test
    @Covers("BONO-126")
    void BONO_126_after_the_agreement_people_join_by_the_complement() {
        given(Given.agreed(12)).when(Given.enrol(13)).thenEvents(events -> {
            assertThat(events).hasSize(2).first().isEqualTo(Given.enrolled(13));
            assertThat(events.getLast()).isInstanceOfSatisfying(LateParticipantAdded.class, added -> {
                assertThat(added.participant()).isEqualTo(Given.person(13));
                assertThat(added.heldSeconds()).isZero();
            });
        });
    }

    @Test
    @Covers({"BONO-051", "BONO-126"})
    void BONO_126_before_ten_percent_of_the_hours_only() {
        // 32 h: 10 % is 11,520 s.
        given(Given.running(12))
                .when(Given.enrol(13, "B-13", Given.documents(), ContactCheck.OWN, 11_519))
                .accepted();
        given(Given.running(12))
                .when(Given.enrol(13, "B-13", Given.documents(), ContactCheck.OWN, 11_520))
                .thenRefused("too-late-to-join", "BONO-126");
    }

    @Test
    @Covers("BONO-051")
    void BONO_051_nobody_joins_a_course_that_ended() {
        given(Given.ended(12)).when(Given.enrol(13)).thenRefused("enrolment-closed", "BONO-051");
    }

    @Test
    @Covers("BONO-045")
    void BONO_045_contacts_are_recorded_once() {
        var contacted = new ApplicantContacted(Given.SECTION, Given.person(1), Given.CREATED, false, "SIN_RESPUESTA");
        var contact = new ContactApplicant(Given.CREATED, Given.person(1), false, "SIN_RESPUESTA");
        given(Given.enabled()).when(contact).then(contacted).when(contact).thenNothing();
        given(Given.enabled())
                .when(new ContactApplicant(Given.CREATED, Given.person(1), false, ""))
                .thenRefused("reason-missing", "BONO-045");
    }
}
