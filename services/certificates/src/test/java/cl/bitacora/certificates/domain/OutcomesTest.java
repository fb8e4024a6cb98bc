package cl.bitacora.certificates.domain;

import static cl.bitacora.certificates.domain.Fixtures.ANA;
import static cl.bitacora.certificates.domain.Fixtures.CERTIFICATE;
import static cl.bitacora.certificates.domain.Fixtures.HOUR;
import static cl.bitacora.certificates.domain.Fixtures.LUIS;
import static cl.bitacora.certificates.domain.Fixtures.MAULE;
import static cl.bitacora.certificates.domain.Fixtures.approve;
import static cl.bitacora.certificates.domain.Fixtures.certificate;
import static cl.bitacora.certificates.domain.Fixtures.drafted;
import static cl.bitacora.certificates.domain.Fixtures.facts;
import static cl.bitacora.certificates.domain.Fixtures.form;
import static cl.bitacora.certificates.domain.Fixtures.generate;
import static cl.bitacora.certificates.domain.Fixtures.issue;
import static cl.bitacora.certificates.domain.Fixtures.issued;
import static cl.bitacora.certificates.domain.Fixtures.manual;
import static cl.bitacora.certificates.domain.Fixtures.on;
import static cl.bitacora.certificates.domain.Fixtures.reissue;
import static cl.bitacora.certificates.domain.Fixtures.reject;
import static cl.bitacora.certificates.domain.Fixtures.request;
import static cl.bitacora.certificates.domain.Fixtures.requested;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.certificates.domain.CertificateCommand.HideDetail;
import cl.bitacora.certificates.domain.CertificateCommand.NoteAttendanceChange;
import cl.bitacora.certificates.domain.CertificateCommand.RejectAnnulment;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.RuleId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command with each of its outcomes that the vectors do not show. */
class OutcomesTest {
    private static final CourseFacts CHANGED = facts(Map.of(ANA, 2 * HOUR, LUIS, 4 * HOUR));

    @Test
    void generating_again_repeats() {
        drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(generate(Kind.NORMAL, facts(), on("2020-04-11")))
                .thenNothing();
    }

    @Test
    void generating_again_after_the_attendance_changed_makes_a_new_draft() {
        drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(generate(Kind.NORMAL, CHANGED, on("2020-04-11")))
                .thenEvents(events -> assertThat(((CertificateGenerated) events.getFirst())
                                .lines()
                                .getFirst()
                                .percent())
                        .isEqualTo("50.00"));
    }

    @Test
    @Covers("CERT-012")
    void generating_after_the_limit_is_refused() {
        certificate().when(generate(Kind.NORMAL, facts(), on("2020-05-30"))).thenRefused("issue-term-over", "CERT-012");
    }

    @Test
    void generating_a_manual_one_is_refused() {
        certificate()
                .when(generate(Kind.MANUAL, facts(), on("2020-04-10")))
                .thenRefused("manual-by-resolution-only", "CERT-041");
    }

    @Test
    @Covers("CERT-007")
    void issuing_without_a_draft_is_refused() {
        certificate()
                .when(issue(facts(), on("2020-04-10"), form().build(), 1))
                .thenRefused("certificate-not-generated", "CERT-007");
        certificate()
                .when(reissue(facts(), on("2020-04-10"), form().build(), 1))
                .thenRefused("certificate-not-generated", "CERT-007");
    }

    @Test
    @Covers("CERT-007")
    void issuing_percentages_that_nobody_verified_is_refused() {
        drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(issue(CHANGED, on("2020-04-10"), form().build(), 1))
                .thenRefused("draft-outdated", "CERT-007");
    }

    @Test
    void the_same_click_twice_changes_nothing() {
        issued().when(issue(facts(), on("2020-04-10"), form().build(), 1)).thenNothing();
    }

    @Test
    void an_issue_prepared_for_another_version_is_refused() {
        drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(issue(facts(), on("2020-04-10"), form().build(), 2))
                .thenRefused("certificate-changed-meanwhile", "CERT-901");
    }

    @Test
    void issuing_after_an_approved_annulment_goes_by_reissue() {
        requested("2020-04-20")
                .when(approve("2020-04-21"))
                .thenEvents(events -> {})
                .when(issue(facts(), on("2020-04-22"), form().build(), 2))
                .thenRefused("reissue-instead", "CERT-025");
    }

    @Test
    void issuing_after_a_rejected_annulment_is_refused() {
        requested("2020-04-20")
                .when(reject("2020-04-21"))
                .thenEvents(events -> {})
                .when(issue(facts(), on("2020-04-22"), form().document("124").build(), 2))
                .thenRefused("reissue-not-allowed", "CERT-026");
    }

    @Test
    @Covers("CERT-025")
    void reissuing_needs_a_draft_made_after_the_approval() {
        requested("2020-04-20")
                .when(approve("2020-04-21"))
                .thenEvents(events -> {})
                .when(reissue(facts(), on("2020-04-22"), form().build(), 2))
                .thenRefused("certificate-not-generated", "CERT-007");
    }

    @Test
    void reissuing_what_was_never_annulled_is_refused() {
        issued().when(reissue(facts(), on("2020-04-22"), form().build(), 2))
                .thenRefused("annulment-not-approved", "CERT-025");
    }

    @Test
    void a_reissue_repeated_changes_nothing() {
        requested("2020-04-20")
                .when(approve("2020-04-21"))
                .thenEvents(events -> {})
                .when(generate(Kind.NORMAL, facts(), on("2020-04-22")))
                .thenEvents(events -> {})
                .when(reissue(facts(), on("2020-04-22"), form().document("124").build(), 2))
                .thenEvents(events -> {})
                .when(reissue(facts(), on("2020-04-22"), form().document("124").build(), 3))
                .thenNothing();
    }

    @Test
    void a_reissue_of_a_liquidated_course_is_refused() {
        requested("2020-04-20")
                .when(approve("2020-04-21"))
                .thenEvents(events -> {})
                .when(generate(Kind.NORMAL, facts(), on("2020-04-22")))
                .thenEvents(events -> {})
                .when(reissue(facts().withState(ActionState.LIQUIDADO), on("2020-04-22"), form().build(), 2))
                .thenRefused("course-not-certifiable", "CERT-006");
    }

    @Test
    void a_manual_certificate_is_not_issued_from_another_region() {
        certificate()
                .when(manual(facts(), "Res. Ex. 1234", "6"))
                .thenRefused("not-the-office-of-execution", "CERT-023");
    }

    @Test
    @Covers("CERT-901")
    void a_manual_certificate_repeats_with_its_resolution_only() {
        var story = certificate().when(manual(facts(), "Res. Ex. 1234", MAULE)).thenEvents(events -> {});

        story.when(manual(facts(), "Res. Ex. 1234", MAULE)).thenNothing();
        story.when(manual(facts(), "Res. Ex. 1235", MAULE)).thenRefused("certificate-already-active", "CERT-901");
    }

    @Test
    void requesting_the_same_annulment_repeats_and_another_is_refused() {
        var story = requested("2020-04-20");

        story.when(request(on("2020-04-21"))).thenNothing();
        story.when(request(on("2020-04-21"), AnnulmentReason.OTHER_ERROR, "Otro motivo", facts()))
                .thenRefused("annulment-already-requested", "CERT-022");
    }

    @Test
    @Covers("CERT-020")
    void the_narrow_reading_accepts_only_the_invoice_number() {
        var p = Fixtures.parameters();
        var narrow = new cl.bitacora.regulation.CertificateParameters(
                p.programme(),
                p.day(),
                p.normalDays(),
                p.limitDays(),
                p.liquidationDays(),
                p.annulmentDays(),
                p.annulmentDecisionBusinessDays(),
                p.annulmentWarningDays(),
                p.annulmentAfterRejection(),
                false,
                p.grounds());

        assertThat(Annulment.ground(AnnulmentReason.INVOICE_NUMBER, narrow)).isInstanceOf(Check.Kept.class);
        assertThat(Annulment.ground(AnnulmentReason.OTHER_ERROR, narrow)).isInstanceOf(Check.Broken.class);
    }

    @Test
    void deciding_twice_repeats_and_the_opposite_is_refused() {
        var approved = requested("2020-04-20").when(approve("2020-04-21")).thenEvents(events -> {});
        approved.when(approve("2020-04-22")).thenNothing();
        approved.when(reject("2020-04-22")).thenRefused("no-annulment-pending", "CERT-025");

        var rejected = requested("2020-04-20")
                .when(reject("2020-04-21"))
                .thenEvents(events -> assertThat(events.getFirst()).isInstanceOf(AnnulmentRejected.class));
        rejected.when(reject("2020-04-22")).thenNothing();
        rejected.when(approve("2020-04-22")).thenRefused("no-annulment-pending", "CERT-025");
    }

    @Test
    void deciding_what_nobody_asked_is_refused() {
        certificate().when(approve("2020-04-21")).thenRefused("no-annulment-pending");
        certificate().when(reject("2020-04-21")).thenRefused("no-annulment-pending");
        issued().when(approve("2020-04-21")).thenRefused("no-annulment-pending");
    }

    @Test
    @Covers({"CERT-023", "CERT-026"})
    void rejecting_needs_the_right_office_and_a_reason() {
        requested("2020-04-20")
                .when(new RejectAnnulment(on("2020-04-21"), "13", "No"))
                .thenRefused("not-the-office-of-execution", "CERT-023");
        requested("2020-04-20")
                .when(new RejectAnnulment(on("2020-04-21"), MAULE, " "))
                .thenRefused("rejection-reason-missing", "CERT-026");
    }

    @Test
    @Covers("CERT-903")
    void the_same_difference_is_told_once_and_its_end_too() {
        var story = issued().when(
                        new NoteAttendanceChange(on("2020-04-15"), "attendance:1", Snapshot.of(Kind.NORMAL, CHANGED)))
                .thenEvents(events -> assertThat(events).hasSize(1));

        story.when(new NoteAttendanceChange(on("2020-04-16"), "attendance:2", Snapshot.of(Kind.NORMAL, CHANGED)))
                .thenNothing();
        story.when(new NoteAttendanceChange(on("2020-04-16"), "attendance:2", Snapshot.of(Kind.NORMAL, facts())))
                .thenEvents(events -> assertThat(((CertificateOutdated) events.getFirst()).participants())
                        .isEmpty());
    }

    @Test
    @Covers("CERT-903")
    void a_change_before_issuing_or_of_a_manual_certificate_alerts_nobody() {
        var change = new NoteAttendanceChange(on("2020-04-15"), "attendance:1", Snapshot.of(Kind.NORMAL, CHANGED));
        certificate().when(change).thenNothing();
        drafted(Kind.NORMAL, facts(), on("2020-04-10")).when(change).thenNothing();
        certificate()
                .when(manual(facts(), "Res. Ex. 1234", MAULE))
                .thenEvents(events -> {})
                .when(change)
                .thenNothing();
    }

    @Test
    void hiding_twice_or_nothing_repeats() {
        certificate().when(new HideDetail(on("2020-06-01"))).thenNothing();
        issued().when(new HideDetail(on("2020-06-01")))
                .thenEvents(events -> {})
                .when(new HideDetail(on("2020-06-02")))
                .thenNothing();
    }

    @Test
    void an_issue_explains_itself_down_to_every_limit() {
        var events = drafted(Kind.NORMAL, facts(), on("2020-05-12"))
                .when(issue(
                        facts(),
                        on("2020-05-12"),
                        form().late("Cuarentena en Talca").build(),
                        1))
                .accepted();

        CertificateIssued issued = (CertificateIssued) events.getFirst();
        assertThat(issued.certificate()).isEqualTo(CERTIFICATE);
        assertThat(issued.daysFromEnd()).isEqualTo(42);
        assertThat(rules(issued.why()).map(RuleId::value))
                .contains(
                        "CERT-006", "CERT-007", "CERT-008", "CERT-009", "CERT-011", "CERT-013", "CERT-016", "CERT-040");
    }

    private static Stream<RuleId> rules(Explanation why) {
        return Stream.concat(Stream.of(why.rule()), why.basis().stream().flatMap(OutcomesTest::rules));
    }
}
