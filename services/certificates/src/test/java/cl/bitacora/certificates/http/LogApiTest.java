package cl.bitacora.certificates.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.certificates.http.paper.Anchor;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.Verification;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checkpoints and proofs as anybody asks for them, and what a paper proves by carrying one. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class LogApiTest {
    @Inject
    EventLog<CertificatesEvent> log;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // injected
    URI root;

    @Test
    void an_auditor_without_a_token_verifies_an_event_and_that_history_only_grew() throws Exception {
        issuedAndCovered(new Story("registro-1", 31).told());
        List<VerifierKey> keys = keys();
        SignedNote note = SignedNote.parse(given().get("/v1/log/checkpoint").asString());
        Checkpoint checkpoint = note.checkpoint(keys);
        assertThat(checkpoint.origin()).isEqualTo("bitacora/certificates");
        assertThat(keys).hasSize(2);

        RecordedEvent<CertificatesEvent> event = log.read(0, 1).getFirst();
        InclusionProof proof = InclusionProof.parse(given().queryParam("event", event.eventId())
                .queryParam("size", checkpoint.size())
                .get("/v1/log/proofs/inclusion.tlog-proof")
                .asString());
        assertThat(proof.verify(Hash.ofHex(event.leafHash()), keys)).isEqualTo(checkpoint);

        Response json = given().queryParam("position", 1).get("/v1/log/proofs/inclusion");
        json.then()
                .statusCode(200)
                .body("position", equalTo(1))
                .body("index", equalTo(0))
                .body("event", equalTo(event.eventId()));
        assertThat(json.<String>path("leaf"))
                .isEqualTo(Hash.ofHex(event.leafHash()).base64());

        issuedAndCovered(new Story("registro-2", 32).told());
        Checkpoint newer =
                SignedNote.parse(given().get("/v1/log/checkpoint").asString()).checkpoint(keys);
        assertThat(newer.size()).isGreaterThan(checkpoint.size());
        Response consistency = given().queryParam("from", checkpoint.size())
                .queryParam("to", newer.size())
                .get("/v1/log/proofs/consistency");
        List<Hash> hashes = consistency.<List<String>>path("hashes").stream()
                .map(Hash::ofBase64)
                .toList();
        assertThat(Verification.consistency(checkpoint.size(), checkpoint.root(), newer.size(), newer.root(), hashes))
                .isTrue();

        Response list = given().get("/v1/log/checkpoints?limit=1");
        long newest = list.jsonPath().getLong("items[0].size");
        assertThat(newest).isGreaterThanOrEqualTo(newer.size());
        given().queryParam("before", list.<String>path("next"))
                .get("/v1/log/checkpoints")
                .then()
                .statusCode(200)
                .body("items[0].note", containsString("bitacora/certificates"));
    }

    @Test
    void wrong_questions_are_answered_in_spanish() throws Exception {
        issuedAndCovered(new Story("registro-3", 33).told());
        problem("/v1/log/proofs/inclusion", 400, "event-or-position", "solo uno");
        problem("/v1/log/proofs/inclusion?position=1&event=x", 400, "event-or-position", "solo uno");
        problem("/v1/log/proofs/inclusion?position=uno", 400, "unreadable-field", "position");
        problem("/v1/log/proofs/inclusion?position=0", 400, "unreadable-field", "position");
        problem("/v1/log/proofs/inclusion?event=nada", 404, "event-unknown", "no tiene un evento");
        problem("/v1/log/proofs/inclusion?position=999999", 409, "event-not-covered", "999999");
        problem("/v1/log/proofs/inclusion?position=1&size=999999", 404, "checkpoint-unknown", "999999");
        problem("/v1/log/proofs/consistency", 400, "missing-field", "from");
        problem("/v1/log/proofs/consistency?from=2&to=1", 400, "sizes-reversed", "from");
        problem("/v1/log/proofs/consistency?from=1&to=999999", 400, "beyond-checkpoint", "cubre");
        problem("/v1/log/checkpoints?before=hoy", 400, "unreadable-field", "before");
    }

    @Test
    void an_address_that_asks_without_end_is_told_to_wait_and_nobody_else() throws Exception {
        // its own address, so that the other tests are somebody else
        try (HttpClient greedy = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(root.resolve("v1/log/checkpoint")).build();
            HttpResponse<String> answer = greedy.send(request, HttpResponse.BodyHandlers.ofString());
            for (int asked = 1; answer.statusCode() == 200 && asked < 5_000; asked++) {
                answer = greedy.send(request, HttpResponse.BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
            assertThat(answer.body()).contains("too-many-requests", "Demasiadas solicitudes");
        }
        given().get("/v1/log/checkpoint").then().statusCode(200);
    }

    @Test
    void a_paper_carries_a_checkpoint_and_its_page_shows_that_the_log_continues_it() throws Exception {
        Story story = new Story("registro-4", 34).told();
        issuedAndCovered(new Story("registro-5", 35).told());
        Response issued = issuedAndCovered(story);
        String code = CertificateLifeTest.code(issued, 0);
        String printed = printed(story);

        assertThat(CertificateLifeTest.text(CertificateLifeTest.pdf(story, 1)))
                .contains("registro de eventos bitacora/certificates")
                .contains(printed.substring(printed.indexOf('-') + 1).substring(0, 4));
        given().get("/v1/verifications/" + code + "?r=" + printed)
                .then()
                .statusCode(200)
                .body("integrity.state", equalTo("INTEGRO"))
                .body("integrity.printed.holds", equalTo(true));
        given().get("/v1/verifications/" + code)
                .then()
                .body("integrity.state", equalTo("INTEGRO"))
                .body("integrity.origin", equalTo("bitacora/certificates"));
        given().get("/verificar/" + code + "?r=" + printed)
                .then()
                .statusCode(200)
                .body(containsString("Registro íntegro"))
                .body(containsString("/v1/log/proofs/inclusion.tlog-proof?position="));
        CertificateLifeTest.keep(code, "integro");

        // another root on the paper: somebody is lying
        String other = printed.substring(0, printed.indexOf('-') + 1) + "0".repeat(32);
        given().get("/v1/verifications/" + code + "?r=" + other).then().body("integrity.state", equalTo("NO_COINCIDE"));
        given().get("/verificar/" + code + "?r=" + other)
                .then()
                .body(containsString("El punto de control impreso no está en el registro"));
        given().get("/v1/verifications/" + code + "?r=%3Cb%3E")
                .then()
                .statusCode(200)
                .body("integrity.state", equalTo("INTEGRO"));
    }

    @Test
    void erasing_a_person_leaves_every_proof_and_the_paper_verifiable() throws Exception {
        Story story = new Story("registro-6", 36).told();
        Response issued = issuedAndCovered(story);
        String code = CertificateLifeTest.code(issued, 0);
        String printed = printed(story);
        List<VerifierKey> keys = keys();
        SignedNote note = SignedNote.parse(given().get("/v1/log/checkpoint").asString());
        Checkpoint before = note.checkpoint(keys);
        List<RecordedEvent<CertificatesEvent>> events = log.read(0, (int) before.size());
        List<InclusionProof> proofs = new ArrayList<>();
        for (RecordedEvent<CertificatesEvent> event : events) {
            proofs.add(proof(event.position(), before.size()));
        }

        TestTopics.publishErased(story.ana.id());
        eventually(
                () -> assertThat(one("SELECT count(*) FROM people.replica WHERE person_id = '" + story.ana.id() + "'"))
                        .isEqualTo("0"));

        issuedAndCovered(new Story("registro-7", 37).told()); // history goes on
        for (int i = 0; i < events.size(); i++) {
            RecordedEvent<CertificatesEvent> event = events.get(i);
            assertThat(proofs.get(i).verify(Hash.ofHex(event.leafHash()), keys)).isEqualTo(before);
            assertThat(proof(event.position(), before.size())).isEqualTo(proofs.get(i));
        }
        Checkpoint after =
                SignedNote.parse(given().get("/v1/log/checkpoint").asString()).checkpoint(keys);
        List<Hash> consistent = given()
                .queryParam("from", before.size())
                .queryParam("to", after.size())
                .get("/v1/log/proofs/consistency")
                .jsonPath()
                .getList("hashes", String.class)
                .stream()
                .map(Hash::ofBase64)
                .toList();
        assertThat(Verification.consistency(before.size(), before.root(), after.size(), after.root(), consistent))
                .isTrue();
        given().get("/v1/verifications/" + code + "?r=" + printed)
                .then()
                .body("participants[0].name", equalTo("persona suprimida"))
                .body("participants[0].rut", nullValue())
                .body("integrity.state", equalTo("INTEGRO"))
                .body("integrity.printed.holds", equalTo(true));
        byte[] again = Story.executor("2020-04-30")
                .get("/v1/certificates/" + story.certificate() + "/pdf")
                .asByteArray();
        assertThat(CertificateLifeTest.text(again))
                .contains("persona suprimida")
                .contains("registro de eventos bitacora/certificates");
    }

    @Test
    void alarms_are_for_those_who_run_the_service() {
        given().get("/v1/ops/integrity").then().statusCode(401);
        String national = TestTokens.national("sence-national");
        given().header("Authorization", "Bearer " + national)
                .get("/v1/ops/integrity")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + national)
                .contentType("application/json")
                .body("{\"reason\": \"nada\"}")
                .post("/v1/ops/integrity/alarms/999/close")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + national)
                .contentType("text/plain")
                .body("nada")
                .post("/v1/ops/integrity/witness")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-checkpoint"));
    }

    /** Issued, and its event under a checkpoint: issuing asks for one. */
    private Response issuedAndCovered(Story story) throws Exception {
        CertificateLifeTest.generate(story, "2020-04-10");
        Response issued = CertificateEdgesTest.issue(story, "2020-04-10");
        long position = log.readStream("certificate-" + story.certificate(), 0).stream()
                .filter(event -> event.event() instanceof CertificateIssued)
                .findFirst()
                .orElseThrow()
                .position();
        eventually(() -> given().queryParam("position", position)
                .get("/v1/log/proofs/inclusion")
                .then()
                .statusCode(200));
        return issued;
    }

    private static List<VerifierKey> keys() {
        return given().get("/v1/log/keys").jsonPath().getList("keys", String.class).stream()
                .map(VerifierKey::parse)
                .toList();
    }

    private static InclusionProof proof(long position, long size) {
        return InclusionProof.parse(given().queryParam("position", position)
                .queryParam("size", size)
                .get("/v1/log/proofs/inclusion.tlog-proof")
                .asString());
    }

    private static void problem(String address, int status, String code, String words) {
        given().get(address)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", containsString(words));
    }

    /** What the QR code's address carries. */
    private static String printed(Story story) throws SQLException {
        String[] size = one("SELECT size || ' ' || encode(root, 'hex') FROM app.paper_checkpoint WHERE certificate = '"
                        + story.certificate() + "'")
                .split(" ", 2);
        return Anchor.of("", Long.parseLong(size[0]), Hash.ofHex(size[1])).inAddress();
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = PlatformTestResource.database().asApp();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
