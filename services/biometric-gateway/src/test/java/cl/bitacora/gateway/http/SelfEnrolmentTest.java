package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import cl.bitacora.contracts.journals.InvitationEvent.InstallationInvited;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.journal.JournalSimulator;
import cl.bitacora.testkit.journal.Keypair;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SelfEnrolmentTest extends GatewaySteps {

    @Inject
    LogProofs proofs;

    private static ValidatableResponse code(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"otec\":\"%s\",\"region\":\"7\",\"name\":\"Sala 9\"}".formatted(OTEC))
                .post("/v1/installation-codes")
                .then();
    }

    private static String body(String code, Keypair keys) {
        return "{\"code\":\"%s\",\"publicKey\":\"%s\",\"softwareVersion\":\"1.0.0\",\"proof\":\"%s\"}"
                .formatted(
                        code,
                        keys.publicKey(),
                        JournalKeys.sign(keys.privateKey(), KeyProof.ofEnrolment(code, keys.publicKey())));
    }

    private static ValidatableResponse enrol(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/installations/enrolments")
                .then();
    }

    @Test
    @Covers("LCE-014")
    void LCE_014_a_pc_enrols_itself_with_its_code_and_no_password() {
        Keypair keys = Keypair.ofSeed(seed);
        String code = code(ADMIN)
                .statusCode(201)
                .body("code", matchesPattern("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"))
                .extract()
                .path("code");
        JsonPath pc = enrol(body(code, keys))
                .statusCode(201)
                .body("otec", equalTo(OTEC), "region", equalTo("07"), "name", equalTo("Sala 9"))
                .extract()
                .jsonPath();
        assertThat(VerifierKey.parse(pc.getString("logKey"))).isIn(proofs.keys());
        // The answer got lost, and the code was typed in another way.
        enrol(body(code.replace("-", "").toLowerCase(java.util.Locale.ROOT), keys))
                .statusCode(201)
                .body("id", equalTo(pc.getString("id")));

        JournalSimulator writing = new JournalSimulator(pc.getString("id"), seed);
        download(writing).statusCode(200);
        upload(writing.marks(block, CLASS, 2).batch(1, 2)).statusCode(201);
        assertThat(store.log()
                        .readStream("invitation-" + KeyProof.codeSha256(code).substring(0, 16), 0))
                .extracting(RecordedEvent::event)
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain(KeyProof.canonicalCode(code)))
                .first()
                .isInstanceOf(InstallationInvited.class);
    }

    @Test
    void a_code_serves_one_key_and_says_nothing_to_others() {
        Keypair keys = Keypair.ofSeed(seed);
        String code = code(ADMIN).statusCode(201).extract().path("code");
        enrol(body(code, keys)).statusCode(201);
        String used = enrol(body(code, Keypair.ofSeed(seed + 1)))
                .statusCode(422)
                .body("code", equalTo("code-unknown"))
                .extract()
                .asString();
        String invented =
                enrol(body("0000-0000-0000", keys)).statusCode(422).extract().asString();
        assertThat(invented).isEqualTo(used);
    }

    @Test
    void the_key_must_be_the_callers_own() {
        Keypair keys = Keypair.ofSeed(seed);
        String code = code(ADMIN).statusCode(201).extract().path("code");
        String stolen = body(code, Keypair.ofSeed(seed + 1))
                .replace(Keypair.ofSeed(seed + 1).publicKey(), keys.publicKey());
        enrol(stolen).statusCode(422).body("code", equalTo("key-proof"));
        enrol(body(code, keys)).statusCode(201);
    }

    @Test
    void only_who_administers_the_otec_gets_codes() {
        code(OPERATOR).statusCode(403);
        code(STRANGER).statusCode(404);
        code(MAULE).statusCode(403);
    }

    /** From another address of this computer, so that nobody else here has to wait. */
    @Test
    void who_guesses_has_to_wait() throws IOException, InterruptedException {
        try (HttpClient guesser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            for (int i = 0; i < 5; i++) {
                assertThat(guess(guesser, i).statusCode()).isEqualTo(422);
            }
            HttpResponse<String> refused = guess(guesser, 5);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 61L);
            assertThat(List.of(refused.body())).anyMatch(text -> text.contains("code-guessing"));
        }
    }

    private HttpResponse<String> guess(HttpClient guesser, int i) throws IOException, InterruptedException {
        return guesser.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/installations/enrolments"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body("0000-0000-000" + i, Keypair.ofSeed(seed))))
                        .build(),
                BodyHandlers.ofString());
    }
}
