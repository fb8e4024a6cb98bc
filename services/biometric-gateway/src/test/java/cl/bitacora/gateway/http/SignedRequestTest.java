package cl.bitacora.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.contracts.journals.InstallationEvent.InstallationSeen;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.journal.JournalSimulator;
import cl.bitacora.testkit.journal.Keypair;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SignedRequestTest extends GatewaySteps {

    private static String contact(JournalSimulator pc) {
        return "/v1/installations/" + pc.installation() + "/contact";
    }

    private static String well(long pending) {
        return "{\"softwareVersion\":\"1.0.0\",\"pendingRecords\":%d,\"lastSeq\":4,\"wall\":\"%s\",\"bootId\":\"boot-0001\",\"bootMillis\":1,\"reader\":\"libfprint\"}"
                .formatted(pending, Instant.now());
    }

    @Test
    void who_did_not_sign_this_very_request_is_nobody() {
        JournalSimulator pc = enrolled();
        JournalSimulator other = enrolled();
        String path = contact(pc);
        String body = well(0);
        SignedCalls.of(pc).post(path, body).statusCode(204);
        SignedCalls.of(pc.installation(), other.keys().privateKey())
                .post(path, body)
                .statusCode(401);
        SignedCalls.of(other).post(path, body).statusCode(401).body("code", equalTo("request-signature"));
        SignedCalls.of(pc).postAltered(path, body, well(9)).statusCode(401);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("request-signature"));
        revoke(pc, ADMIN).statusCode(200);
        SignedCalls.of(pc).post(path, body).statusCode(403).body("code", equalTo("installation-revoked"));
        SignedCalls.of("nobody", pc.keys().privateKey())
                .post("/v1/installations/nobody/contact", body)
                .statusCode(404);
    }

    @Test
    void a_request_counts_once() {
        JournalSimulator pc = enrolled();
        String nonce = SignedCalls.nonce();
        SignedCalls.of(pc).nonce(nonce).post(contact(pc), well(0)).statusCode(204);
        SignedCalls.of(pc).nonce(nonce).post(contact(pc), well(0)).statusCode(401);
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_a_clock_that_is_wrong_is_told_the_servers_time() {
        JournalSimulator pc = enrolled();
        for (Duration wrong : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            SignedCalls.of(pc)
                    .createdAt(Instant.now().plus(wrong))
                    .post(contact(pc), well(0))
                    .statusCode(401)
                    .body("code", equalTo("installation-clock"))
                    .header("Bitacora-Server-Time", matchesPattern("[0-9-]{10}T[0-9:]{8}Z"));
        }
    }

    @Test
    void a_contact_shows_reader_version_and_what_waits() {
        JournalSimulator pc = enrolled();
        SignedCalls.of(pc).post(contact(pc), well(7)).statusCode(204);
        SignedCalls.of(pc).post(contact(pc), well(8)).statusCode(204);
        for (String token : List.of(ADMIN, MAULE)) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/v1/installations/{id}", pc.installation())
                    .then()
                    .statusCode(200)
                    .body(
                            "reader",
                            equalTo("libfprint"),
                            "softwareVersion",
                            equalTo("1.0.0"),
                            "pendingRecords",
                            equalTo(7),
                            "driftSeconds",
                            notNullValue());
        }
        assertThat(seen(pc)).hasSize(1);
        SignedCalls.of(pc).post(contact(pc), well(0)).statusCode(204);
        assertThat(seen(pc)).hasSize(2);
        SignedCalls.of(pc)
                .post(contact(pc), well(0).replace("libfprint", "webcam"))
                .statusCode(400)
                .body("field", equalTo("reader"));
    }

    private List<InstallationSeen> seen(JournalSimulator pc) {
        return store.log().readStream("installation-" + pc.installation(), 0).stream()
                .map(RecordedEvent::event)
                .filter(InstallationSeen.class::isInstance)
                .map(InstallationSeen.class::cast)
                .toList();
    }

    @Test
    @Covers("LCE-022")
    void LCE_022_the_pc_itself_finds_and_downloads_its_courses() {
        JournalSimulator pc = enrolled();
        String sections = "/v1/installations/" + pc.installation() + "/sections";
        SignedCalls.of(pc)
                .get(sections, "programme=BONO_MIPE_2020")
                .statusCode(200)
                .body("section", hasItem(section.value()));
        SignedCalls.of(pc)
                .get(sections + "/" + section)
                .statusCode(200)
                .body("course.section", equalTo(section.value()));
        io.restassured.RestAssured.get(sections + "?programme=BONO_MIPE_2020")
                .then()
                .statusCode(401);
        upload(pc.marks(block, CLASS, 2).batch(1, 2)).statusCode(201);
    }

    @Test
    void a_pc_changes_its_key_and_what_it_signed_before_stays() {
        JournalSimulator pc = ready().marks(block, CLASS, 2);
        upload(pc.batch(1, 2)).statusCode(201);
        Keypair next = Keypair.ofSeed(seed++);
        String path = "/v1/installations/" + pc.installation() + "/keys";
        String proof = JournalKeys.sign(next.privateKey(), KeyProof.ofRotation(pc.installation(), next.publicKey()));
        String body = "{\"publicKey\":\"%s\",\"proof\":\"%s\"}".formatted(next.publicKey(), proof);
        String stolen =
                JournalKeys.sign(pc.keys().privateKey(), KeyProof.ofRotation(pc.installation(), next.publicKey()));
        SignedCalls.of(pc)
                .post(path, body.replace(proof, stolen))
                .statusCode(422)
                .body("code", equalTo("key-proof"));
        SignedCalls.of(pc).post(path, body).statusCode(200).body("publicKey", equalTo(next.publicKey()));
        SignedCalls.of(pc).post(path, body).statusCode(401);
        SignedCalls.of(pc.installation(), next.privateKey()).post(path, body).statusCode(200);
        pc.marks(block, CLASS.plusSeconds(60), 1);
        upload(pc.batch(3, 3)).statusCode(422).body("code", equalTo("journal-signature"));
        assertThat(recorded(pc)).containsExactly(1L, 2L);
    }
}
