package cl.bitacora.certificates.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Search, liquidation, late corrections, manual certificates and terms. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CertificateEdgesTest {
    @Test
    @Covers({"CERT-003", "CERT-004"})
    void CERT_004_search() {
        Story story = new Story("busca-1", 11).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        new Story("busca-2", 12).told();
        eventually(() -> search("course=curso-bodegas").body("items.section", hasItems("busca-1", "busca-2")));

        // T1 no line, and no criterion
        Story.executor("2020-04-10")
                .get("/v1/sections?course=curso-bodegas")
                .then()
                .statusCode(400)
                .body("code", equalTo("training-line-missing"))
                .body("rule", equalTo("CERT-004"));
        Story.executor("2020-04-10")
                .get("/v1/sections?line=FRANQUICIA_TRIBUTARIA")
                .then()
                .statusCode(400)
                .body("code", equalTo("search-criterion-missing"));
        // T2 SENCE code and region: intersection
        search("senceCode=1237890001&region=7").body("items.section", hasItem("busca-1"));
        search("senceCode=1237890001&region=06").body("items", hasSize(0));
        search("senceCode=0000000000&region=7").body("items", hasSize(0));
        // T3 participant
        search("participantRut=" + story.ana.rut()).body("items.section", equalTo(List.of("busca-1")));
        search("supervisingEntity=regi%C3%B3n%20del%20maule").body("items.section", hasItem("busca-1"));
        search("supervisingEntity=atacama").body("items", hasSize(0));
        search("executor=" + Story.OTEC + "&course=busca-1")
                .body("items[0].certificates[0].statusText", equalTo("Pendiente de emitir"))
                .body("items[0].state", equalTo("EN_EJECUCION"));
        // what was typed is text, not a pattern
        search("course=%25").body("items", hasSize(0));
        // pages
        Response page = Story.executor("2020-04-10")
                .get("/v1/sections?line=FRANQUICIA_TRIBUTARIA&course=curso-bodegas&limit=1");
        page.then().body("items", hasSize(1));
        search("course=curso-bodegas&limit=1&cursor=" + page.path("next"))
                .body("items[0].section", not(equalTo(page.<String>path("items[0].section"))));
        // scopes: another executor, another region, a profile confined to a region
        Story.otherExecutor("2020-04-10")
                .get("/v1/sections?line=FRANQUICIA_TRIBUTARIA&course=curso-bodegas")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Story.office("13", "2020-04-10")
                .get("/v1/sections?line=FRANQUICIA_TRIBUTARIA&course=curso-bodegas")
                .then()
                .body("items", hasSize(0));
        String confined = TestTokens.token("user-confined", Story.OTEC.toString(), "13", "otec-operator");
        given().header("Authorization", "Bearer " + confined)
                .get("/v1/sections?line=FRANQUICIA_TRIBUTARIA&course=curso-bodegas")
                .then()
                .body("items", hasSize(0));
        given().header("Authorization", "Bearer " + confined)
                .get("/v1/sections/busca-1/percentages")
                .then()
                .statusCode(404);
    }

    @Test
    @Covers({"CERT-005", "CERT-006", "CERT-021", "CERT-031"})
    void CERT_031_a_liquidated_course_keeps_its_paper_and_hides_its_detail() {
        Story story = new Story("liquida-1", 13).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        issue(story, "2020-04-10");

        TestTopics.publish(
                PaymentsEvent.CATALOGUE,
                "payment-liquida-1-liquidacion",
                new PaymentMade(
                        "liquida-1-liquidacion",
                        story.section,
                        Story.at(LocalDate.of(2020, 5, 20)),
                        PaymentKind.LIQUIDACION,
                        Story.OTEC,
                        Clp.of(100),
                        Clp.ZERO,
                        Clp.ZERO,
                        Clp.of(100),
                        Clp.ZERO,
                        new Explanation(
                                RuleId.of("BONO-156"),
                                "100",
                                new Citation("RES-0334-2020", "7.6"),
                                List.of(),
                                List.of())));
        eventually(() -> Story.executor("2020-05-21")
                .get("/v1/certificates/liquida-1-normal")
                .then()
                .statusCode(200)
                .body("detailVisible", equalTo(false))
                .body("status", equalTo("EMITIDO"))
                .body("papers[0].participants", nullValue()));
        Story.executor("2020-05-21")
                .get("/v1/sections/liquida-1/percentages")
                .then()
                .statusCode(409)
                .body("code", equalTo("detail-hidden"))
                .body("rule", equalTo("CERT-031"));
        Story.executor("2020-05-21")
                .get("/v1/certificates/liquida-1-normal/pdf")
                .then()
                .statusCode(200)
                .header("Bitacora-As-Issued", "true");
        Story.executor("2020-05-21")
                .body("{\"reasonCode\": \"OTHER_ERROR\", \"reason\": \"Error\"}")
                .post("/v1/certificates/liquida-1-normal/annulment-requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("course-liquidated"));
    }

    @Test
    @Covers("CERT-903")
    void CERT_903_a_correction_after_issuing_is_told_and_the_paper_stays() {
        Story story = new Story("corrige-1", 14).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        issue(story, "2020-04-10");

        story.attendance(Story.LAST, 8 * Story.HOUR, 3 * Story.HOUR, 4 * Story.HOUR, 0, 5 * Story.HOUR);
        eventually(() -> Story.executor("2020-04-15")
                .get("/v1/certificates/corrige-1-normal")
                .then()
                .body("differing", hasSize(1))
                .body("differing[0].percent", equalTo("62.50"))
                .body("papers[0].participants.find { it.rut == '" + story.ana.rut() + "' }.percent", equalTo("75.00"))
                .body("warnings", hasItem(containsString("La asistencia cambió después de emitir"))));

        // corrected back: the paper agrees again
        story.attendance(Story.LAST, 8 * Story.HOUR, 4 * Story.HOUR, 4 * Story.HOUR, 0, 6 * Story.HOUR);
        eventually(() -> Story.executor("2020-04-15")
                .get("/v1/certificates/corrige-1-normal")
                .then()
                .body("differing", nullValue()));
    }

    @Test
    @Covers("CERT-007")
    void a_draft_whose_percentages_changed_is_not_issued() {
        Story story = new Story("cambia-1", 15).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        story.attendance(Story.LAST, 8 * Story.HOUR, 3 * Story.HOUR, 4 * Story.HOUR, 0, 5 * Story.HOUR);
        eventually(() -> Story.executor("2020-04-10")
                .get("/v1/sections/cambia-1/percentages")
                .then()
                .body("participants.percent", hasItem("62.50")));

        Story.executor("2020-04-10")
                .body(story.issueBody("123"))
                .post(CertificateLifeTest.issueOf(story))
                .then()
                .statusCode(409)
                .body("code", equalTo("draft-outdated"))
                .body("remedy", containsString("Genere el certificado de nuevo"));
    }

    @Test
    @Covers({"CERT-011", "CERT-012", "CERT-008", "CERT-040"})
    void refusals_cite_their_rule_and_say_what_to_do() {
        Story story = new Story("plazos-1", 16).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        String issue = CertificateLifeTest.issueOf(story);

        Story.executor("2020-05-11")
                .body(story.issueBody("123"))
                .post(issue)
                .then()
                .statusCode(422)
                .body("code", equalTo("late-reason-missing"))
                .body("rule", equalTo("CERT-011"))
                .body("field", equalTo("lateReason"))
                .body("detail", containsString("Pasaron 41 días"));
        Story.executor("2020-05-30")
                .body(story.issueBody("123"))
                .post(issue)
                .then()
                .statusCode(409)
                .body("code", equalTo("issue-term-over"));
        Story.executor("2020-04-10")
                .body(story.issueBody(" "))
                .post(issue)
                .then()
                .statusCode(422)
                .body("rule", equalTo("CERT-008"));
        Story.executor("2020-04-10")
                .body(story.issueBody("123").replace(story.signatory.rut().toString(), "999000799-2"))
                .post(issue)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        Story.executor("2020-04-10")
                .body(story.issueBody("123").replace("\"accept\"", "\"nonsense\": 1, \"accept\""))
                .post(issue)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        Story.executor("2020-05-11")
                .body(story.issueBody("123").replace("\"accept\"", "\"lateReason\": \"Cuarentena\", \"accept\""))
                .post(issue)
                .then()
                .statusCode(200);
    }

    @Test
    @Covers("CERT-041")
    void CERT_041_a_manual_certificate_by_resolution() {
        Story story = new Story("manual-1", 17).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        String body = """
                {"resolution": "1234", "accept": true, "documentNumber": "123", "actionRegistration": "6543210",
                 "company": {"name": "Comercial Los Aromos Ltda.", "rut": "%s"}, "signatoryRut": "%s",
                 "participants": [{"rut": "%s", "creditedSeconds": 28800}, {"rut": "%s", "creditedSeconds": 28800},
                                  {"rut": "%s", "creditedSeconds": 7200}]}
                """.formatted(
                        cl.bitacora.kernel.Rut.ofNumber(998_000_002),
                        story.signatory.rut(),
                        story.ana.rut(),
                        story.luis.rut(),
                        story.nina.rut());
        String manual = "/v1/sections/manual-1/manual-certificate";

        Story.executor("2020-04-20").body(body).post(manual).then().statusCode(403);
        Story.office("7", "2020-04-20").body(body).post(manual).then().statusCode(403);
        Story.director("13", "2020-04-20").body(body).post(manual).then().statusCode(404);
        Story.director("7", "2020-04-20")
                .body(body.replace("\"1234\"", "\"\""))
                .post(manual)
                .then()
                .statusCode(422)
                .body("rule", equalTo("CERT-041"));
        Response issued = Story.director("7", "2020-04-20").body(body).post(manual);
        issued.then()
                .statusCode(201)
                .body("kind", equalTo("MANUAL"))
                .body("status", equalTo("EMITIDO"))
                .body("papers[0].participants.percent", hasItems("100.00", "25.00"));
        CertificateLifeTest.verificationPage(CertificateLifeTest.code(issued, 0))
                .statusCode(200)
                .body(containsString("25,00 %"));
    }

    @Test
    @Covers({"CERT-010", "CERT-013", "CERT-024"})
    void terms_can_be_tried_out() {
        Story.executor("2020-04-20")
                .body("{\"line\": \"FRANQUICIA_TRIBUTARIA\", \"endsOn\": \"2020-03-31\", \"on\": \"2020-05-04\"}")
                .post("/v1/simulations/certificate-terms")
                .then()
                .statusCode(200)
                .body("daysFromEnd", equalTo(34))
                .body("issue", equalTo("ON_TIME"))
                .body("issueUntil", equalTo("2020-05-10"))
                .body("issueUntilWithReason", equalTo("2020-05-29"))
                .body("liquidationDueOn", equalTo("2020-05-30"))
                .body("decisionDueOn", equalTo("2020-06-02"))
                .body("why.rule", hasItems("CERT-010", "CERT-013", "CERT-021", "CERT-024"));
    }

    private static io.restassured.response.ValidatableResponse search(String criteria) {
        return Story.executor("2020-04-10")
                .urlEncodingEnabled(false)
                .get("/v1/sections?line=FRANQUICIA_TRIBUTARIA&" + criteria)
                .then()
                .statusCode(200);
    }

    static Response issue(Story story, String day) {
        Response issued = Story.executor(day).body(story.issueBody("123")).post(CertificateLifeTest.issueOf(story));
        issued.then().statusCode(200);
        return issued;
    }
}
