package cl.bitacora.certificates.domain;

import static cl.bitacora.certificates.domain.Fixtures.ANA;
import static cl.bitacora.certificates.domain.Fixtures.END;
import static cl.bitacora.certificates.domain.Fixtures.certificate;
import static cl.bitacora.certificates.domain.Fixtures.crossing;
import static cl.bitacora.certificates.domain.Fixtures.drafted;
import static cl.bitacora.certificates.domain.Fixtures.facts;
import static cl.bitacora.certificates.domain.Fixtures.form;
import static cl.bitacora.certificates.domain.Fixtures.generate;
import static cl.bitacora.certificates.domain.Fixtures.intermediated;
import static cl.bitacora.certificates.domain.Fixtures.issue;
import static cl.bitacora.certificates.domain.Fixtures.on;
import static cl.bitacora.certificates.domain.Fixtures.parameters;
import static cl.bitacora.certificates.domain.Fixtures.person;
import static cl.bitacora.certificates.domain.Fixtures.withLimit;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DocumentKind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's vectors of reviewing and issuing (CERT-001 to CERT-016), as tables. End of the course: 2020-03-31. */
class IssueVectorsTest {

    @Test
    @Covers("CERT-001")
    void CERT_001_T1_a_participant_not_communicated_has_no_percentage() {
        assertThat(Snapshot.of(Kind.NORMAL, facts(), person("9"))).isEmpty();
        assertThat(Snapshot.of(Kind.NORMAL, facts(), ANA)).isPresent();
    }

    @ParameterizedTest(name = "T1 {0} of {1} s credited: {2} %")
    @CsvSource({
        "10800, 14400, 75.00", // 180 of 240 minutes
        "10799, 14400, 74.99", // 179:59: cut, not rounded up to 75
        "9900, 14400, 68.75",
        "0, 14400, 0.00",
        "14400, 14400, 100.00",
        "1, 3, 33.33",
        "0, 0, 0.00"
    })
    @Covers({"CERT-005", "LCE-906"})
    void CERT_005(long credited, long total, String percent) {
        assertThat(Snapshot.line(ANA, credited, total).percent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "T1 ended 10 days ago, EN_EJECUCION, 2020-04-10, false",
        "T2 no class reported, POR_INICIAR, 2020-04-10, true",
        "before the end, EN_EJECUCION, 2020-03-30, true"
    })
    @Covers("CERT-006")
    void CERT_006_allowed(String vector, ActionState state, String day, boolean premature) {
        CourseFacts facts = (state == ActionState.POR_INICIAR ? withoutClasses() : facts()).withState(state);

        Finding<ActionState> finding = kept(Eligibility.of(facts, on(day)));

        assertThat(finding.value()).isEqualTo(state);
        assertThat(finding.facts())
                .anyMatch(
                        fact -> fact.name().equals("premature") && fact.value().equals(Boolean.toString(premature)));
    }

    @ParameterizedTest
    @CsvSource({"LIQUIDADO", "ANULADO", "RECHAZADO", "SIN_COMUNICAR"})
    @Covers("CERT-006")
    void CERT_006_T3_refused(ActionState state) {
        certificate()
                .when(generate(Kind.NORMAL, facts().withState(state), on("2020-04-10")))
                .thenRefused("course-not-certifiable", "CERT-006");
    }

    @Test
    @Covers({"CERT-007", "CERT-030"})
    void CERT_007_T1_emitir_without_acepto_stays_pendiente_de_emitir() {
        var story = drafted(Kind.NORMAL, facts(), on("2020-04-10"));

        story.when(issue(facts(), on("2020-04-10"), form().notAccepted().build(), 1))
                .thenRefused("acceptance-missing", "CERT-007");

        assertThat(status(story)).contains(CertificateStatus.PENDIENTE_DE_EMITIR);
    }

    @Test
    @Covers({"CERT-007", "CERT-008"})
    void CERT_007_T2_no_document_number() {
        drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(issue(facts(), on("2020-04-10"), form().document(" ").build(), 1))
                .thenRefused("document-number-missing", "CERT-008");
    }

    @Test
    @Covers({"CERT-007", "CERT-030"})
    void CERT_007_T3_accepted_is_emitido() {
        var story = drafted(Kind.NORMAL, facts(), on("2020-04-10"))
                .when(issue(facts(), on("2020-04-10"), form().build(), 1))
                .thenEvents(events -> assertThat(events).hasSize(1));

        assertThat(status(story)).contains(CertificateStatus.EMITIDO);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 intermediated order, true, 4500, ORDEN_DE_COMPRA",
        "T2 direct invoice, false, 123, FACTURA",
        "T3 empty direct, false, '', refused",
        "T3 empty intermediated, true, '', refused"
    })
    @Covers("CERT-008")
    void CERT_008(String vector, boolean intermediated, String number, String expected) {
        switch (Document.of(intermediated, number)) {
            case Check.Kept<DocumentKind> kept ->
                assertThat(kept.finding().value()).isEqualTo(DocumentKind.valueOf(expected));
            case Check.Broken<DocumentKind> broken -> {
                assertThat(expected).isEqualTo("refused");
                assertThat(broken.refusal().code()).isEqualTo("document-number-missing");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "CERT-010 T1 day 40,           2020-05-10, 10:00:00, '',         ON_TIME",
        "CERT-010 T1 last second,      2020-05-10, 23:59:59, '',         ON_TIME",
        "CERT-010 T2 day 41,           2020-05-11, 00:00:00, '',         late-reason-missing",
        "CERT-010 T3 day 0,            2020-03-31, 10:00:00, '',         ON_TIME",
        "before the end,               2020-03-30, 10:00:00, '',         ON_TIME",
        "CERT-011 T1 day 41 reason,    2020-05-11, 10:00:00, cuarentena, LATE_JUSTIFIED",
        "CERT-011 T2 day 41 no reason, 2020-05-11, 10:00:00, ' ',        late-reason-missing",
        "CERT-011 T3 day 58 reason,    2020-05-28, 10:00:00, cuarentena, LATE_JUSTIFIED",
        "CERT-011 T4 day 59 reason,    2020-05-29, 10:00:00, cuarentena, LATE_JUSTIFIED",
        "CERT-012 T1 day 59 end,       2020-05-29, 23:59:59, cuarentena, LATE_JUSTIFIED",
        "CERT-012 T2 day 60 begin,     2020-05-30, 00:00:00, cuarentena, issue-term-over",
        "day 61,                       2020-05-31, 10:00:00, cuarentena, issue-term-over"
    })
    @Covers({"CERT-010", "CERT-011", "CERT-012"})
    void CERT_010_011_012(String vector, String day, String time, String reason, String expected) {
        Instant at = Chile.at(LocalDate.parse(day), LocalTime.parse(time));

        assertThat(outcome(IssueTerm.of(END, at, reason, parameters()))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "T3 strict reading: {0}")
    @CsvSource({"2020-05-28, LATE_JUSTIFIED", "2020-05-29, issue-term-over"})
    @Covers("CERT-012")
    void CERT_012_T3_strict_reading(String day, String expected) {
        assertThat(outcome(IssueTerm.of(END, on(day), "cuarentena", withLimit(58))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} in term: {2}")
    @CsvSource({"T1 Saturday does not roll, 2020-05-30, true", "T2, 2020-05-31, false"})
    @Covers("CERT-013")
    void CERT_013(String vector, LocalDate day, boolean inTerm) {
        Finding<LocalDate> due = IssueTerm.liquidationDueOn(END, parameters());

        assertThat(due.value()).isEqualTo(LocalDate.of(2020, 5, 30));
        assertThat(!day.isAfter(due.value())).isEqualTo(inTerm);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 last class,         2020-12-18, ,           ok",
        "T2 not the last class, 2020-12-31, ,           real-date-is-no-class-day",
        "T3 complementary date, 2020-12-18, 2021-01-04, real-date-not-of-this-kind",
        "no date,               ,           ,           real-date-missing"
    })
    @Covers("CERT-014")
    void CERT_014(String vector, String realEnd, String realStart, String expected) {
        var form = form().hours(40);
        Optional.ofNullable(realEnd).ifPresent(form::realEnd);
        Optional.ofNullable(realStart).ifPresent(form::realStart);

        assertThat(issuedOrCode(Kind.PARCIAL, form.build(), on("2020-12-28"))).isEqualTo(expected);
    }

    @Test
    @Covers({"CERT-014", "CERT-012"})
    void CERT_014_limits_of_a_partial_action_count_from_its_last_class() {
        IssueForm form = form().realEnd("2020-12-18").late("cierre contable").build();

        // 2020-12-18 + 59 days = 2021-02-15; the course ends on 2021-01-15
        assertThat(issuedOrCode(Kind.PARCIAL, form, on("2021-02-15"))).isEqualTo("ok");
        assertThat(drafted(Kind.PARCIAL, crossing(), on("2021-02-15"))
                        .when(issue(crossing(), on("2021-02-16"), form, 1))
                        .thenRefused("issue-term-over")
                        .rule()
                        .value())
                .isEqualTo("CERT-012");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 first class,         2021-01-04, ,           ok",
        "T2 not the first class, 2021-01-01, ,           real-date-is-no-class-day",
        "partial date,           2021-01-04, 2021-01-15, real-date-not-of-this-kind",
        "no date,                ,           ,           real-date-missing"
    })
    @Covers("CERT-015")
    void CERT_015(String vector, String realStart, String realEnd, String expected) {
        var form = form();
        Optional.ofNullable(realEnd).ifPresent(form::realEnd);
        Optional.ofNullable(realStart).ifPresent(form::realStart);

        assertThat(issuedOrCode(Kind.COMPLEMENTARIA, form.build(), on("2021-01-20")))
                .isEqualTo(expected);
    }

    @Test
    @Covers("CERT-015")
    void a_real_date_has_no_place_in_a_normal_certificate() {
        var story = drafted(Kind.NORMAL, facts(), on("2020-04-10"));
        story.when(issue(facts(), on("2020-04-10"), form().realEnd("2020-03-31").build(), 1))
                .thenRefused("real-date-not-of-this-kind", "CERT-014");
        story.when(issue(
                        facts(),
                        on("2020-04-10"),
                        form().realStart("2020-03-30").build(),
                        1))
                .thenRefused("real-date-not-of-this-kind", "CERT-015");
    }

    @Test
    @Covers("CERT-016")
    void CERT_016_T1_40_and_20_of_60_hours() {
        Body partial = issuedBody(Kind.PARCIAL, form().realEnd("2020-12-18").build(), on("2020-12-28"));
        Body complementary =
                issuedBody(Kind.COMPLEMENTARIA, form().realStart("2021-01-04").build(), on("2021-01-20"));

        assertThat(partial.hours()).isEqualTo(40);
        assertThat(complementary.hours()).isEqualTo(20);
        assertThat(partial.hours() + complementary.hours()).isEqualTo(60);
        assertThat(partial.endsOn()).isEqualTo(LocalDate.of(2020, 12, 18));
        assertThat(complementary.startsOn()).isEqualTo(LocalDate.of(2021, 1, 4));
        // percentages are of the hours that the paper states
        assertThat(partial.lines().getFirst().percent()).isEqualTo("75.00");
        assertThat(complementary.lines().getLast().percent()).isEqualTo("25.00");
    }

    @Test
    @Covers("CERT-016")
    void CERT_016_T2_60_hours_in_the_partial_one() {
        IssueForm form = form().realEnd("2020-12-18").hours(60).build();

        assertThat(issuedOrCode(Kind.PARCIAL, form, on("2020-12-28"))).isEqualTo("hours-not-effective");
    }

    @Test
    @Covers("CERT-016")
    void CERT_016_a_course_within_one_year_has_no_parts() {
        certificate()
                .when(generate(Kind.PARCIAL, facts(), on("2020-04-10")))
                .thenRefused("kind-does-not-fit-year", "CERT-016");
        certificate()
                .when(generate(Kind.COMPLEMENTARIA, facts(), on("2020-04-10")))
                .thenRefused("kind-does-not-fit-year", "CERT-016");
    }

    private static CourseFacts withoutClasses() {
        CourseFacts f = facts();
        return new CourseFacts(
                f.section(),
                f.programme(),
                f.region(),
                f.state(),
                f.executor(),
                f.executorName(),
                f.intermediated(),
                f.activityName(),
                f.senceCode(),
                f.hours(),
                f.startsOn(),
                f.endsOn(),
                0,
                f.roster(),
                f.unnamed(),
                List.of());
    }

    private static String issuedOrCode(Kind kind, IssueForm form, Instant at) {
        Issue command = issue(crossing(), at, form, 1);
        return switch (drafted(kind, crossing(), at).when(command).decision()) {
            case Decision.Accepted<CertificateEvent> accepted -> "ok";
            case Decision.Refused<CertificateEvent> refused -> refused.refusal().code();
        };
    }

    private static Body issuedBody(Kind kind, IssueForm form, Instant at) {
        return issuedBody(kind, crossing(), form, at);
    }

    private static Body issuedBody(Kind kind, CourseFacts facts, IssueForm form, Instant at) {
        List<CertificateEvent> events =
                drafted(kind, facts, at).when(issue(facts, at, form, 1)).accepted();
        return ((CertificateIssued) events.getFirst()).body();
    }

    private static Optional<CertificateStatus> status(
            DeciderSpec<CertificateCommand, CertificateState, CertificateEvent> story) {
        return story.state() instanceof Known known ? Optional.of(known.status()) : Optional.empty();
    }

    private static String outcome(Check<?> check) {
        return switch (check) {
            case Check.Kept<?> kept -> String.valueOf(kept.finding().value());
            case Check.Broken<?> broken -> broken.refusal().code();
        };
    }

    private static <T> Finding<T> kept(Check<T> check) {
        Optional<Refusal> refusal = Check.firstRefusal(List.of(check));
        assertThat(refusal).isEmpty();
        return ((Check.Kept<T>) check).finding();
    }
}
