package cl.bitacora.certificates.domain;

import static cl.bitacora.certificates.domain.Fixtures.ANA;
import static cl.bitacora.certificates.domain.Fixtures.HOUR;
import static cl.bitacora.certificates.domain.Fixtures.LUIS;
import static cl.bitacora.certificates.domain.Fixtures.MAULE;
import static cl.bitacora.certificates.domain.Fixtures.approve;
import static cl.bitacora.certificates.domain.Fixtures.certificate;
import static cl.bitacora.certificates.domain.Fixtures.drafted;
import static cl.bitacora.certificates.domain.Fixtures.facts;
import static cl.bitacora.certificates.domain.Fixtures.form;
import static cl.bitacora.certificates.domain.Fixtures.generate;
import static cl.bitacora.certificates.domain.Fixtures.inRegion;
import static cl.bitacora.certificates.domain.Fixtures.issue;
import static cl.bitacora.certificates.domain.Fixtures.issued;
import static cl.bitacora.certificates.domain.Fixtures.manual;
import static cl.bitacora.certificates.domain.Fixtures.on;
import static cl.bitacora.certificates.domain.Fixtures.parameters;
import static cl.bitacora.certificates.domain.Fixtures.reissue;
import static cl.bitacora.certificates.domain.Fixtures.reject;
import static cl.bitacora.certificates.domain.Fixtures.request;
import static cl.bitacora.certificates.domain.Fixtures.requested;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.certificates.domain.CertificateCommand.ApproveAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.HideDetail;
import cl.bitacora.certificates.domain.CertificateCommand.NoteAttendanceChange;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.Holidays;
import cl.bitacora.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue's vectors of annulment, reissue, states and proposals (CERT-020 to CERT-903), as tables. */
class AnnulmentVectorsTest {

    @ParameterizedTest(name = "T1 wrong invoice, T2 any other error: {0}")
    @EnumSource(AnnulmentReason.class)
    @Covers("CERT-020")
    void CERT_020(AnnulmentReason reason) {
        issued().when(request(on("2020-04-20"), reason, "La fecha de término real está errada", facts()))
                .thenEvents(events -> assertThat(events).hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 day 60,        2020-05-30, EN_EJECUCION, ok",
        "T2 day 61,        2020-05-31, EN_EJECUCION, annulment-term-over",
        "T3 liquidated,    2020-04-20, LIQUIDADO,    course-liquidated"
    })
    @Covers("CERT-021")
    void CERT_021(String vector, String day, ActionState state, String expected) {
        var when = issued().when(
                        request(on(day), AnnulmentReason.INVOICE_NUMBER, "Factura errada", facts().withState(state)));
        if (expected.equals("ok")) {
            when.thenEvents(events -> assertThat(events).hasSize(1));
        } else {
            when.thenRefused(expected, "CERT-021");
        }
    }

    @Test
    @Covers("CERT-022")
    void CERT_022_T1_empty_reason() {
        issued().when(request(on("2020-04-20"), AnnulmentReason.OTHER_ERROR, "  ", facts()))
                .thenRefused("annulment-reason-missing", "CERT-022");
    }

    @Test
    @Covers({"CERT-022", "CERT-030"})
    void CERT_022_T2_sent() {
        assertThat(known(requested("2020-04-20")).status()).isEqualTo(CertificateStatus.PENDIENTE_DE_VALIDACION);
    }

    @Test
    @Covers("CERT-022")
    void CERT_022_T3_not_emitido() {
        certificate().when(request(on("2020-04-20"))).thenRefused("certificate-not-issued", "CERT-022");
        drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(request(on("2020-04-20")))
                .thenRefused("certificate-not-issued", "CERT-022");
        requested("2020-04-20")
                .when(approve("2020-04-21"))
                .thenEvents(events -> {})
                .when(request(on("2020-04-22")))
                .thenRefused("certificate-not-issued", "CERT-022");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 DR RM,             13, refused",
        "DR Maule,             7,  ok",
        "DR Maule in two digits, 07, ok",
        "no region,            '', refused"
    })
    @Covers("CERT-023")
    void CERT_023(String vector, String region, String expected) {
        var when = requested("2020-04-20").when(new ApproveAnnulment(on("2020-04-21"), region));
        if (expected.equals("ok")) {
            when.thenEvents(events -> assertThat(events).hasSize(1));
        } else {
            when.thenRefused("not-the-office-of-execution", "CERT-023");
        }
    }

    @ParameterizedTest(name = "{0}: sent {1}, due {2}")
    @CsvSource({"T1, 2020-03-02, 2020-03-30", "T2, 2020-05-29, 2020-06-26", "T3 21 May, 2020-05-04, 2020-06-02"})
    @Covers("CERT-024")
    void CERT_024(String vector, String sentOn, LocalDate dueOn) {
        BusinessDays maule = Holidays.load().of("07");

        assertThat(Annulment.decisionDueOn(on(sentOn), parameters(), maule).value())
                .isEqualTo(dueOn);
    }

    @ParameterizedTest(name = "decided {0}: overdue {1}")
    @CsvSource({"2020-05-19, false", "2020-05-20, true"})
    @Covers("CERT-024")
    void CERT_024_a_late_decision_counts_and_is_flagged(String day, boolean overdue) {
        // sent 2020-04-20; 1 and 21 May are holidays
        requested("2020-04-20")
                .when(approve(day))
                .thenEvents(events -> assertThat(((AnnulmentApproved) events.getFirst()).overdue())
                        .isEqualTo(overdue));
    }

    @Test
    @Covers("CERT-024")
    void CERT_024_silence_approves_nothing() {
        requested("2020-04-20")
                .when(reissue(facts(), on("2020-12-01"), form().build(), 2))
                .thenRefused("annulment-not-approved", "CERT-025");
    }

    @Test
    @Covers({"CERT-025", "CERT-030"})
    void CERT_025_T1_approved_lets_generate() {
        var approved = requested("2020-04-20").when(approve("2020-04-21")).thenEvents(events -> {});

        assertThat(known(approved).status()).isEqualTo(CertificateStatus.APROBADO_PARA_REEMISION);
        approved.when(generate(Kind.NORMAL, facts(), on("2020-04-22")))
                .thenEvents(events -> assertThat(events).hasSize(1));
    }

    @Test
    @Covers("CERT-025")
    void CERT_025_T2_the_new_version_refers_to_the_old() {
        reissuedOn("2020-05-23", "2020-05-21").thenEvents(events -> {
            CertificateReissued reissued = (CertificateReissued) events.getFirst();
            assertThat(reissued.version()).isEqualTo(2);
            assertThat(reissued.folio()).isEqualTo("2-2020");
            assertThat(reissued.replacesFolio()).isEqualTo("1-2020");
            assertThat(reissued.body().documentNumber()).isEqualTo("124");
        });
        assertThat(PaperStatus.of(CertificateStatus.EMITIDO, 1, 2)).isEqualTo(PaperStatus.ANULADO);
        assertThat(PaperStatus.of(CertificateStatus.EMITIDO, 2, 2)).isEqualTo(PaperStatus.VIGENTE);
    }

    @Test
    @Covers({"CERT-026", "CERT-030"})
    void CERT_026_T1_rejected_is_not_reissued_and_stays_valid() {
        var rejected = requested("2020-04-20").when(reject("2020-04-21")).thenEvents(events -> {});

        assertThat(known(rejected).status()).isEqualTo(CertificateStatus.RECHAZADO);
        rejected.when(reissue(facts(), on("2020-04-22"), form().build(), 2))
                .thenRefused("reissue-not-allowed", "CERT-026");
        rejected.when(generate(Kind.NORMAL, facts(), on("2020-04-22"))).thenRefused("reissue-not-allowed", "CERT-026");
        assertThat(PaperStatus.of(CertificateStatus.RECHAZADO, 1, 1)).isEqualTo(PaperStatus.VIGENTE);
    }

    @Test
    @Covers("CERT-026")
    void CERT_026_T2_no_second_request() {
        requested("2020-04-20")
                .when(reject("2020-04-21"))
                .thenEvents(events -> {})
                .when(request(on("2020-04-22")))
                .thenRefused("annulment-rejected-before", "CERT-026");
    }

    @ParameterizedTest
    @CsvSource({"PENDIENTE_DE_EMITIR", "EMITIDO", "PENDIENTE_DE_VALIDACION", "APROBADO_PARA_REEMISION", "RECHAZADO"})
    @Covers("CERT-030")
    void CERT_030_five_states(String name) {
        assertThat(CertificateStatus.named(name)).isPresent();
        assertThat(CertificateStatus.values()).hasSize(5);
        assertThat(CertificateStatus.named("VENCIDO")).isEmpty();
    }

    @Test
    @Covers("CERT-031")
    void CERT_031_T2_liquidated_hides_the_detail_and_keeps_the_paper() {
        var hidden = issued().when(new HideDetail(on("2020-06-01")))
                .then(new DetailHidden(Fixtures.CERTIFICATE, Fixtures.SECTION, on("2020-06-01")));

        assertThat(known(hidden).detailHidden()).isTrue();
        assertThat(known(hidden).status()).isEqualTo(CertificateStatus.EMITIDO);
        assertThat(known(hidden).current()).isPresent();
        hidden.when(request(on("2020-05-20"))).thenRefused("course-liquidated", "CERT-021");
    }

    @Test
    @Covers("CERT-031")
    void CERT_031_T1_not_liquidated_keeps_the_detail() {
        assertThat(known(issued()).detailHidden()).isFalse();
    }

    @Test
    @Covers({"CERT-041", "LCE-132"})
    void CERT_041_T1_Maule_with_resolution() {
        certificate().when(manual(facts(), "Res. Ex. 1234", MAULE)).thenEvents(events -> {
            ManualCertificateIssued manual = (ManualCertificateIssued) events.getFirst();
            assertThat(manual.body().kind()).isEqualTo(Kind.MANUAL);
            assertThat(manual.resolution()).isEqualTo("Res. Ex. 1234");
        });
    }

    @ParameterizedTest(name = "T2 region {0}")
    @CsvSource({"13", "5", "8", "05", "08"})
    @Covers("CERT-041")
    void CERT_041_T2_the_three_big_regions(String region) {
        certificate()
                .when(manual(inRegion(region), "Res. Ex. 1234", region))
                .thenRefused("manual-certificate-not-in-region", "CERT-041");
    }

    @Test
    @Covers("CERT-041")
    void CERT_041_T3_no_resolution() {
        certificate().when(manual(facts(), "", MAULE)).thenRefused("resolution-missing", "CERT-041");
    }

    @Test
    @Covers("CERT-901")
    void CERT_901_T1_issue_twice() {
        issued().when(issue(facts(), on("2020-04-11"), form().document("999").build(), 2))
                .thenRefused("certificate-already-active", "CERT-901");
        issued().when(generate(Kind.NORMAL, facts(), on("2020-04-11")))
                .thenRefused("certificate-already-active", "CERT-901");
        requested("2020-04-20")
                .when(issue(facts(), on("2020-04-21"), form().document("999").build(), 2))
                .thenRefused("certificate-already-active", "CERT-901");
    }

    @Test
    @Covers("CERT-901")
    void CERT_901_T2_partial_and_complementary_are_two() {
        // each kind is a stream of its own: neither knows of the other
        drafted(Kind.PARCIAL, Fixtures.crossing(), on("2020-12-28"))
                .when(issue(
                        Fixtures.crossing(),
                        on("2020-12-28"),
                        form().realEnd("2020-12-18").build(),
                        1))
                .thenEvents(events -> assertThat(events).hasSize(1));
        drafted(Kind.COMPLEMENTARIA, Fixtures.crossing(), on("2021-01-20"))
                .when(issue(
                        Fixtures.crossing(),
                        on("2021-01-20"),
                        form().realStart("2021-01-04").build(),
                        1))
                .thenEvents(events -> assertThat(events).hasSize(1));
    }

    @ParameterizedTest(name = "{0}: approved {1}, reissued {2}, flagged {3}")
    @CsvSource({
        "T1 day 87, 2020-06-26, 2020-06-26, true",
        "T2 day 52, 2020-05-20, 2020-05-22, false",
        "day 60,    2020-05-20, 2020-05-30, false",
        "day 61,    2020-05-20, 2020-05-31, true"
    })
    @Covers("CERT-902")
    void CERT_902(String vector, String approvedOn, String reissuedOn, boolean flagged) {
        reissuedOn(reissuedOn, approvedOn)
                .thenEvents(events -> assertThat(((CertificateReissued) events.getFirst()).outOfLiquidationTerm())
                        .isEqualTo(flagged));
    }

    @Test
    @Covers("CERT-903")
    void CERT_903_T1_corrected_after_issuing_alerts_and_keeps_the_paper() {
        // 74 % printed, then corrected to 80 %
        CourseFacts before = facts(Map.of(ANA, 10656L, LUIS, 4 * HOUR));
        CourseFacts after = facts(Map.of(ANA, 11520L, LUIS, 4 * HOUR));
        var story = issued(before)
                .when(new NoteAttendanceChange(on("2020-04-15"), "attendance:77", Snapshot.of(Kind.NORMAL, after)))
                .thenEvents(events -> {
                    CertificateOutdated outdated = (CertificateOutdated) events.getFirst();
                    assertThat(outdated.participants()).containsExactly(ANA);
                    assertThat(outdated.current().getFirst().percent()).isEqualTo("80.00");
                });

        assertThat(known(story)
                        .current()
                        .orElseThrow()
                        .body()
                        .lines()
                        .getFirst()
                        .percent())
                .isEqualTo("74.00");
    }

    private static DeciderSpec<CertificateCommand, CertificateState, CertificateEvent>.Decided reissuedOn(
            String reissuedOn, String approvedOn) {
        return requested("2020-05-15")
                .when(approve(approvedOn))
                .thenEvents(events -> {})
                .when(generate(Kind.NORMAL, facts(), on(reissuedOn)))
                .thenEvents(events -> {})
                .when(reissue(facts(), on(reissuedOn), form().document("124").build(), 2));
    }

    private static Known known(DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> story) {
        return (Known) story.state();
    }
}
