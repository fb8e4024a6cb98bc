package cl.bitacora.certificates.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.http.Digests;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** From the events of the other services to the paper, its annulment and its successor, over real servers. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CertificateLifeTest {

    @Test
    @Covers({"CERT-005", "CERT-007", "CERT-022", "CERT-023", "CERT-025", "CERT-032"})
    void from_attendance_to_a_reissued_certificate() throws Exception {
        Story story = new Story("vida-1", 1).told();
        generate(story, "2020-04-10");

        long readsBefore = reads("PERCENTAGES", "vida-1");
        Story.executor("2020-04-10")
                .get("/v1/sections/vida-1/percentages?explain=true")
                .then()
                .statusCode(200)
                .body("participants", hasSize(3))
                .body("participants[0].name", equalTo("Canelo Ñancupil, Ana"))
                .body("participants[0].percent", equalTo("75.00"))
                .body("participants[0].ratio", equalTo("3/4"))
                .body("participants[0].why.rule", equalTo("LCE-906"))
                .body("participants[1].percent", equalTo("100.00"));
        assertThat(reads("PERCENTAGES", "vida-1")).isEqualTo(readsBefore + 1);

        Response issued =
                Story.executor("2020-04-10").body(story.issueBody("123")).post(issueOf(story));
        issued.then()
                .statusCode(200)
                .body("status", equalTo("EMITIDO"))
                .body("papers[0].folio", notNullValue())
                .body("papers[0].status", equalTo("VIGENTE"));
        String folio = issued.path("papers[0].folio");
        String code = code(issued, 0);

        byte[] pdf = pdf(story, 1);
        assertThat(Digests.sha256Hex(pdf)).isEqualTo(issued.<String>path("papers[0].pdfSha256"));
        assertThat(text(pdf)).contains("Folio " + folio, "Ana Canelo Ñancupil", "75,00 %", code);

        verificationPage(code)
                .statusCode(200)
                .body(allOf(containsString("Certificado vigente"), containsString("Folio " + folio)))
                .body(containsString("Niña María Peumo Güiñez"))
                .body(not(containsString(story.ana.rut().formatted())));

        // a second one is refused, the same click again is not
        Story.executor("2020-04-11")
                .body(story.issueBody("999"))
                .post(issueOf(story))
                .then()
                .statusCode(409)
                .body("code", equalTo("certificate-already-active"))
                .body("rule", equalTo("CERT-901"));
        Story.executor("2020-04-11")
                .body(story.issueBody("123"))
                .post(issueOf(story))
                .then()
                .statusCode(200)
                .body("papers", hasSize(1))
                .body("papers[0].folio", equalTo(folio));

        Story.executor("2020-04-20")
                .body("{\"reasonCode\": \"INVOICE_NUMBER\", \"reason\": \"La factura es la 124\"}")
                .post("/v1/certificates/vida-1-normal/annulment-requests")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDIENTE_DE_VALIDACION"))
                .body("decisionDueOn", equalTo("2020-05-19"));
        verificationPage(code).body(containsString("Vigente, en validación"));
        keep(code, "validacion");

        String approve = "{\"approve\": true}";
        String decision = "/v1/certificates/vida-1-normal/annulment-decision";
        Story.office("13", "2020-04-21").body(approve).post(decision).then().statusCode(404);
        Story.executor("2020-04-21").body(approve).post(decision).then().statusCode(403);
        Story.office("7", "2020-04-21")
                .body(approve)
                .post(decision)
                .then()
                .statusCode(200)
                .body("status", equalTo("APROBADO_PARA_REEMISION"));
        verificationPage(code).body(containsString("Certificado anulado"));

        generate(story, "2020-04-22");
        Response reissued = Story.executor("2020-04-22")
                .body(story.issueBody("124"))
                .post("/v1/certificates/vida-1-normal/reissue");
        reissued.then()
                .statusCode(200)
                .body("status", equalTo("EMITIDO"))
                .body("papers", hasSize(2))
                .body("papers[0].status", equalTo("ANULADO"))
                .body("papers[1].replacesFolio", equalTo(folio))
                .body("papers[1].status", equalTo("VIGENTE"));
        String newFolio = reissued.path("papers[1].folio");
        assertThat(newFolio).isNotEqualTo(folio);
        verificationPage(code).body(containsString("Fue anulado y reemplazado por el folio " + newFolio));
        keep(code, "anulado");
        verificationPage(code(reissued, 1)).body(containsString("Folio " + folio + ", anulado"));
        assertThat(text(pdf(story, 2))).contains("Reemplaza al certificado anulado de folio " + folio);
        // the annulled paper stays readable as it was
        assertThat(pdf(story, 1)).isEqualTo(pdf);

        Story.executor("2020-04-22")
                .get("/v1/certificates/vida-1-normal?explain=true")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"6\""))
                .body("why.rule", hasItem("CERT-025"))
                .body("why[1].sentence", containsString("Se aceptó y emitió el folio " + folio));
    }

    @Test
    @Covers({"CERT-901", "CERT-007"})
    void two_clicks_at_once_issue_one_certificate() throws Exception {
        Story story = new Story("clics-1", 2).told();
        generate(story, "2020-04-10");
        Callable<Response> click =
                () -> Story.executor("2020-04-10").body(story.issueBody("123")).post(issueOf(story));
        List<Response> answers;
        try (ExecutorService clicks = Executors.newFixedThreadPool(6)) {
            answers = clicks.invokeAll(List.of(click, click, click, click, click, click)).stream()
                    .map(CertificateLifeTest::result)
                    .toList();
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(answer -> answer.<String>path("papers[0].folio")))
                .hasSize(6)
                .containsOnly(answers.getFirst().<String>path("papers[0].folio"));
        TestTopics.awaitPublished(
                CertificatesEvent.CATALOGUE,
                Duration.ofSeconds(20),
                event -> event.event() instanceof CertificateIssued issued
                        && issued.section().equals(story.section));
        assertThat(TestTopics.published(CertificatesEvent.CATALOGUE).stream()
                        .filter(event -> event.event() instanceof CertificateIssued issued
                                && issued.section().equals(story.section)))
                .hasSize(1);
        byte[] pdf = pdf(story, 1);
        assertThat(Digests.sha256Hex(pdf)).isEqualTo(answers.getFirst().<String>path("papers[0].pdfSha256"));
    }

    @Test
    void a_retry_with_the_same_key_answers_the_same() {
        Story story = new Story("reintento-1", 3).told();
        generate(story, "2020-04-10");
        String key = UUID.randomUUID().toString();
        String first = null;
        for (int i = 0; i < 3; i++) {
            Response answer = Story.executor("2020-04-10")
                    .header("Idempotency-Key", key)
                    .body(story.issueBody("123"))
                    .post(issueOf(story));
            String folio = answer.then().statusCode(200).extract().path("papers[0].folio");
            assertThat(first == null ? folio : first).isEqualTo(folio);
            first = folio;
        }
    }

    @Test
    @Covers({"CERT-032", "CERT-003"})
    void another_executor_sees_nothing() {
        Story story = new Story("ajeno-1", 4).told();
        generate(story, "2020-04-10");
        Story.executor("2020-04-10")
                .body(story.issueBody("123"))
                .post(issueOf(story))
                .then()
                .statusCode(200);

        for (String path : List.of(
                "/v1/sections/ajeno-1/percentages",
                "/v1/certificates/ajeno-1-normal",
                "/v1/certificates/ajeno-1-normal/pdf")) {
            Story.otherExecutor("2020-04-10").get(path).then().statusCode(404);
            given().get(path).then().statusCode(401);
        }
        Story.otherExecutor("2020-04-10")
                .body(story.issueBody("123"))
                .post(issueOf(story))
                .then()
                .statusCode(404);
        Story.otherExecutor("2020-04-10")
                .get("/v1/certificates?section=ajeno-1")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Story.office("06", "2020-04-10")
                .get("/v1/sections/ajeno-1/percentages")
                .then()
                .statusCode(404);
        Story.office("7", "2020-04-10")
                .get("/v1/sections/ajeno-1/percentages")
                .then()
                .statusCode(200);
    }

    @Test
    void an_erased_person_leaves_the_percentage() {
        Story story = new Story("borrado-1", 5).told();
        generate(story, "2020-04-10");
        Response issued =
                Story.executor("2020-04-10").body(story.issueBody("123")).post(issueOf(story));
        String code = code(issued, 0);
        String sha = issued.path("papers[0].pdfSha256");
        assertThat(stored("borrado-1-normal")).isEqualTo(1);

        TestTopics.publishErased(story.ana.id());
        eventually(() -> verificationPage(code).body(containsString("persona suprimida")));

        verificationPage(code)
                .statusCode(200)
                .body(containsString("75,00 %"))
                .body(containsString("Maitén Arrayán"))
                .body(not(containsString("Canelo")));
        // the stored paper that named her is gone; what is made again says so
        assertThat(stored("borrado-1-normal")).isZero();
        Response pdf = Story.executor("2020-04-11").get("/v1/certificates/borrado-1-normal/pdf");
        pdf.then().statusCode(200).header("Bitacora-As-Issued", "false");
        assertThat(text(pdf.asByteArray())).contains("persona suprimida").doesNotContain("Canelo");
        assertThat(Digests.sha256Hex(pdf.asByteArray())).isNotEqualTo(sha);
        assertThat(stored("borrado-1-normal")).isZero();
    }

    static String issueOf(Story story) {
        return "/v1/certificates/" + story.certificate() + "/issue";
    }

    /** Repeats until the other services' words have arrived with all names. */
    static void generate(Story story, String day) {
        eventually(() -> Story.executor(day)
                .get("/v1/sections/" + story.section + "/percentages")
                .then()
                .statusCode(200)
                .body("withoutName", equalTo(0))
                .body("endsOn", equalTo("2020-03-31"))
                .body("participants.find { it.percent == '75.00' }", notNullValue()));
        eventually(() -> assertThat(names(story)).isEqualTo(4));
        Story.executor(day)
                .body("{\"kind\": \"NORMAL\"}")
                .post("/v1/sections/" + story.section + "/certificates")
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(equalTo(200), equalTo(201)));
    }

    static io.restassured.response.ValidatableResponse verificationPage(String code) {
        return given().get("/verificar/" + code)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Robots-Tag", containsString("noindex"));
    }

    /** For people to look at: a browser shows what no assertion sees. */
    static void keep(String code, String name) throws IOException {
        Files.createDirectories(Path.of("target", "paginas"));
        Files.writeString(
                Path.of("target", "paginas", name + ".html"),
                given().get("/verificar/" + code).asString());
    }

    static String code(Response response, int paper) {
        String link = response.path("papers[" + paper + "].verification");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    static byte[] pdf(Story story, int version) {
        Response response =
                Story.executor("2020-04-23").get("/v1/certificates/" + story.certificate() + "/pdf?version=" + version);
        response.then().statusCode(200).contentType("application/pdf").header("Bitacora-As-Issued", "true");
        return response.asByteArray();
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response result(Future<Response> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long names(Story story) {
        return count("SELECT count(*) FROM people.replica WHERE rut IN ('%s','%s','%s','%s')"
                .formatted(story.ana.rut(), story.luis.rut(), story.nina.rut(), story.signatory.rut()));
    }

    private static long reads(String what, String section) {
        return count("SELECT count(*) FROM app.read_log WHERE what = '%s' AND section = '%s'".formatted(what, section));
    }

    private static long stored(String certificate) {
        return count("SELECT count(*) FROM app.paper WHERE certificate = '%s'".formatted(certificate));
    }

    private static Connection connection() throws SQLException {
        return PlatformTestResource.database()
                .superuser(PlatformTestResource.database().name());
    }

    private static long count(String sql) {
        try (var connection = connection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
