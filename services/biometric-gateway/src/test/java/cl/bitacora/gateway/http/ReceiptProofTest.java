package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cl.bitacora.contracts.journals.wire.KeptProof;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.Entry;
import cl.bitacora.kernel.proof.KeyType;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.testkit.Eventually;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a class PC checks, with nothing but the log's key, before it forgets its records. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ReceiptProofTest extends GatewaySteps {

    @Inject
    LogProofs proofs;

    private List<VerifierKey> logKey() {
        return proofs.keys().stream()
                .filter(key -> key.type() == KeyType.ED25519)
                .toList();
    }

    private JsonPath receipt(JournalSimulator pc, long seq) {
        String path = "/v1/installations/" + pc.installation() + "/receipts/" + seq;
        Eventually.eventually(Duration.ofSeconds(30), () -> {
            JsonPath now =
                    SignedCalls.of(pc).get(path).statusCode(200).extract().jsonPath();
            Object received = now.get("received");
            assertThat(received).isNotNull();
        });
        return SignedCalls.of(pc).get(path).extract().jsonPath();
    }

    private static KeptProof proof(JsonPath receipt, String which) {
        String at = which + ".entry.";
        return new KeptProof(
                new Entry(
                        receipt.getString(at + "log"),
                        receipt.getLong(at + "position"),
                        receipt.getString(at + "eventId"),
                        receipt.getString(at + "stream"),
                        receipt.getLong(at + "version"),
                        receipt.getString(at + "type"),
                        Instant.parse(receipt.getString(at + "occurredAt")),
                        Instant.parse(receipt.getString(at + "recordedAt")),
                        receipt.getString(at + "actor"),
                        receipt.getString(at + "causation"),
                        receipt.getString(at + "correlation"),
                        receipt.getString(at + "regulation"),
                        receipt.getString(at + "payload")),
                receipt.getString(which + ".proof"));
    }

    @Test
    void a_receipt_comes_to_prove_that_the_log_holds_the_journal() {
        JournalSimulator pc = ready().marks(block, CLASS, 5);
        upload(pc.batch(1, 5)).statusCode(201);
        JsonPath receipt = receipt(pc, 5);
        KeptProof received = proof(receipt, "received");
        KeptProof last = proof(receipt, "lastRecord");
        String hash = pc.hashBefore(6);
        assertThat(received.proves(pc.installation(), 5, hash, logKey())).isTrue();
        assertThat(last.proves(pc.installation(), 5, hash, logKey())).isTrue();
        assertThat(last.proves(pc.installation(), 5, hash, proofs.keys())).isTrue();

        String otherHash = pc.hashBefore(5);
        List<VerifierKey> otherKey =
                CheckpointSigner.of(proofs.origin(), "ab".repeat(32)).keys().subList(0, 1);
        for (KeptProof proof : List.of(received, last)) {
            assertThat(proof.proves(pc.installation(), 5, otherHash, logKey())).isFalse();
            assertThat(proof.proves(pc.installation(), 4, hash, logKey())).isFalse();
            assertThat(proof.proves("sala-9", 5, hash, logKey())).isFalse();
            assertThat(proof.proves(pc.installation(), 5, hash, otherKey)).isFalse();
            assertThat(proof.proves(pc.installation(), 5, hash, List.of())).isFalse();
        }
        assertThat(new KeptProof(received.entry(), last.proof()).proves(pc.installation(), 5, hash, logKey()))
                .isFalse();
        assertThat(new KeptProof(last.entry(), "c2sp.org/tlog-proof@v1").proves(pc.installation(), 5, hash, logKey()))
                .isFalse();
    }

    @Test
    void a_record_in_the_middle_of_a_batch_has_its_own_proof_and_a_repeat_brings_it_too() {
        JournalSimulator pc = ready().marks(block, CLASS, 8);
        upload(pc.batch(1, 8)).statusCode(201);
        JsonPath receipt = receipt(pc, 3);
        assertThat(receipt.getLong("lastSeq")).isEqualTo(8);
        assertThat(proof(receipt, "lastRecord").proves(pc.installation(), 3, pc.hashBefore(4), logKey()))
                .isTrue();
        JsonPath repeat = upload(pc.batch(1, 6)).statusCode(200).extract().jsonPath();
        assertThat(proof(repeat, "lastRecord").proves(pc.installation(), 6, pc.hashBefore(7), logKey()))
                .isTrue();
    }

    @Test
    void receipts_are_for_the_pc_and_for_who_may_read_it() {
        JournalSimulator pc = ready().marks(block, CLASS, 2);
        upload(pc.batch(1, 2)).statusCode(201);
        String path = "/v1/installations/" + pc.installation() + "/receipts/2";
        given().auth().oauth2(OPERATOR).get(path).then().statusCode(200).body("lastSeq", equalTo(2));
        given().auth().oauth2(STRANGER).get(path).then().statusCode(404);
        given().get(path).then().statusCode(401);
        SignedCalls.of(pc).get(path.replace("/2", "/3")).statusCode(404);
        SignedCalls.of(pc).get(path.replace("/2", "/0")).statusCode(404);
    }
}
