package cl.bitacora.certificates.domain;

import static cl.bitacora.certificates.domain.Fixtures.ANA;
import static cl.bitacora.certificates.domain.Fixtures.COMPANY;
import static cl.bitacora.certificates.domain.Fixtures.HOUR;
import static cl.bitacora.certificates.domain.Fixtures.LUIS;
import static cl.bitacora.certificates.domain.Fixtures.OTIC;
import static cl.bitacora.certificates.domain.Fixtures.drafted;
import static cl.bitacora.certificates.domain.Fixtures.facts;
import static cl.bitacora.certificates.domain.Fixtures.form;
import static cl.bitacora.certificates.domain.Fixtures.intermediated;
import static cl.bitacora.certificates.domain.Fixtures.issue;
import static cl.bitacora.certificates.domain.Fixtures.on;
import static cl.bitacora.certificates.domain.Fixtures.withUnnamed;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's vectors of the fields of a certificate and of the names of its participants, as tables. */
class FieldVectorsTest {

    @Test
    @Covers("CERT-009")
    void CERT_009_T1_a_participant_without_name_blocks_the_issue() {
        CourseFacts facts = withUnnamed(LUIS);
        drafted(Kind.NORMAL, facts, on("2020-04-10"))
                .when(issue(facts, on("2020-04-10"), form().build(), 1))
                .thenRefused("participant-without-name", "CERT-009");
    }

    @Test
    @Covers("CERT-009")
    void CERT_009_T2_all_names_known() {
        assertThat(kept(Fields.names(facts())).value()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 direct without OTIC,        false, '',    '',      '{company}', 6543210, true,  ok",
        "intermediated with OTIC,       true,  OTIC,  '{otic}', '{company}', 6543210, true,  ok",
        "intermediated without OTIC,    true,  '',    '',      '{company}', 6543210, true,  certificate-field-missing",
        "OTIC in a direct course,       false, OTIC,  '{otic}', '{company}', 6543210, true,  otic-not-expected",
        "T2 wrong check digit,          false, '',    '',      998000002-0, 6543210, true,  wrong-rut",
        "no company RUT,                false, '',    '',      '',          6543210, true,  certificate-field-missing",
        "no registration number,        false, '',    '',      '{company}', '',      true,  certificate-field-missing",
        "signatory without known name,  false, '',    '',      '{company}', 6543210, false, signatory-unknown"
    })
    @Covers("CERT-040")
    void CERT_040(
            String vector,
            boolean intermediated,
            String oticName,
            String oticRut,
            String companyRut,
            String registration,
            boolean signatory,
            String expected) {
        var form = form().company("Comercial Los Aromos Ltda.", companyRut.replace("{company}", COMPANY.toString()))
                .otic(oticName, oticRut.replace("{otic}", OTIC.toString()))
                .registration(registration);
        if (!signatory) {
            form.unknownSignatory();
        }
        CourseFacts facts = intermediated ? intermediated() : facts();

        assertThat(outcome(Fields.of(facts, form.build(), Snapshot.of(Kind.NORMAL, facts))))
                .isEqualTo(expected.equals("ok") ? "COMPLETO" : expected);
    }

    @Test
    @Covers("CERT-040")
    void CERT_040_T3_a_percentage_is_missing() {
        assertThat(outcome(Fields.of(facts(), form().build(), List.of(Snapshot.line(ANA, 3 * HOUR, 4 * HOUR)))))
                .isEqualTo("percentage-missing");
    }

    @Test
    @Covers("CERT-040")
    void CERT_040_T4_an_internal_course_carries_the_companys_own_data() {
        CourseFacts facts = facts();
        var form = form().company(facts.executorName(), facts.executor().formatted());

        Body body = issuedBody(Kind.NORMAL, facts, form.build(), on("2020-04-10"));

        assertThat(body.otecRut()).isEqualTo(body.companyRut());
        assertThat(body.otecName()).isEqualTo(body.companyName());
    }

    @Test
    @Covers("CERT-040")
    void a_bonus_course_names_no_company() {
        CourseFacts f = facts();
        CourseFacts bonus = new CourseFacts(
                f.section(),
                Programme.BONO_MIPE_2020,
                f.region(),
                f.state(),
                f.executor(),
                f.executorName(),
                false,
                f.activityName(),
                f.senceCode(),
                f.hours(),
                f.startsOn(),
                f.endsOn(),
                f.totalSeconds(),
                f.roster(),
                f.unnamed(),
                f.years());

        assertThat(outcome(Fields.of(bonus, form().company("", "").build(), Snapshot.of(Kind.NORMAL, bonus))))
                .isEqualTo("COMPLETO");
    }

    private static Body issuedBody(Kind kind, CourseFacts facts, IssueForm form, Instant at) {
        List<CertificateEvent> events =
                drafted(kind, facts, at).when(issue(facts, at, form, 1)).accepted();
        return ((CertificateIssued) events.getFirst()).body();
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
