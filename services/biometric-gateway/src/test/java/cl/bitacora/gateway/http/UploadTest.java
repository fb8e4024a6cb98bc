package cl.bitacora.gateway.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.UploadEvent.RivalPartKept;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.Verification;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.journal.DemoScenario;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class UploadTest extends GatewaySteps {
    @Inject
    LogProofs proofs;

    @Test
    void a_repeated_upload_gets_the_same_receipt_and_no_second_effect() {
        JournalSimulator pc = ready().marks(block, CLASS, 20);
        Map<String, Object> receipt =
                receipt(upload(pc.batch(1, 20)).statusCode(201).body("lastSeq", equalTo(20)));
        assertThat(receipt(upload(pc.batch(1, 20)).statusCode(200))).isEqualTo(receipt);
        assertThat(receipt(upload(pc.batch(1, 20)).statusCode(200))).isEqualTo(receipt);
        assertThat(journal(pc)).hasSize(21);
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .body("lastSeq", equalTo(20), "lastHash", equalTo(pc.hashBefore(21)));
    }

    /** But for the checkpoint, which is the newest of the answer. */
    private static Map<String, Object> receipt(ValidatableResponse answer) {
        Map<String, Object> receipt = answer.extract().jsonPath().getMap("");
        receipt.remove("checkpoint");
        return receipt;
    }

    @Test
    void receipts_hold_the_log_to_what_it_was() throws Exception {
        JournalSimulator pc = ready().marks(block, CLASS, 20);
        long position =
                upload(pc.batch(1, 20)).statusCode(201).extract().jsonPath().getLong("position");
        proofs.request();
        eventually(() -> assertThat(proofs.covering(position)).isPresent());

        String note = upload(pc.batch(1, 20)).statusCode(200).extract().path("checkpoint");
        List<VerifierKey> keys = given().get("/v1/log/keys").jsonPath().getList("keys", String.class).stream()
                .map(VerifierKey::parse)
                .toList();
        Checkpoint kept = SignedNote.parse(note).checkpoint(keys);
        assertThat(kept.origin()).isEqualTo("bitacora/gateway");
        assertThat(kept.size()).isGreaterThanOrEqualTo(position);
        Response inclusion = given().queryParam("position", position)
                .queryParam("size", kept.size())
                .get("/v1/log/proofs/inclusion");
        assertThat(Verification.inclusion(
                        Hash.ofBase64(inclusion.path("leaf")),
                        position - 1,
                        kept.size(),
                        inclusion.<List<String>>path("hashes").stream()
                                .map(Hash::ofBase64)
                                .toList(),
                        kept.root()))
                .isTrue();
    }

    @Test
    void an_overlap_adds_only_what_is_new_and_an_old_part_is_recognised() {
        JournalSimulator pc = ready().marks(block, CLASS, 200);
        for (SignedBatch one : pc.batches(2)) {
            upload(one).statusCode(201);
        }
        pc.marks(block, CLASS, 10);
        upload(pc.batch(150, 205)).statusCode(201).body("firstSeq", equalTo(150), "lastSeq", equalTo(205));
        assertThat(recorded(pc))
                .isEqualTo(LongStream.rangeClosed(1, 205).boxed().toList());
        // Long out of the state's memory: compared with the log, cut differently than it was uploaded.
        upload(pc.batch(4, 31)).statusCode(200).body("lastSeq", equalTo(31));
        upload(pc.batch(4, 31).toJson().replaceFirst("\"signature\":\"..", "\"signature\":\"AA"), pc)
                .statusCode(422);
        assertThat(recorded(pc)).hasSize(205);
    }

    @Test
    void a_gap_is_answered_with_the_expected_sequence() {
        JournalSimulator pc = ready().marks(block, CLASS, 30);
        upload(pc.batch(1, 10)).statusCode(201);
        upload(pc.batch(21, 30))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("journal-gap"), "expectedSeq", equalTo(11), "detail", containsString("11"));
        upload(pc.batch(11, 30)).statusCode(201);
    }

    @Test
    void a_fork_raises_an_alarm_and_keeps_both() {
        JournalSimulator pc = ready().marks(block, CLASS, 30);
        upload(pc.batch(1, 30)).statusCode(201);
        JournalSimulator clone = pc.restoredAt(12).marks(block, CLASS.plusSeconds(3_600), 18);
        SignedBatch rival = clone.batch(1, 30);
        for (int i = 0; i < 2; i++) {
            upload(rival).statusCode(409).body("code", equalTo("journal-fork"), "remedy", containsString("OTEC"));
        }
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}/alarms", pc.installation())
                .then()
                .body(
                        "items",
                        hasSize(1),
                        "items[0].atSeq",
                        equalTo(13),
                        "items[0].rivalLastHash",
                        equalTo(rival.head().lastHash()));
        given().auth()
                .oauth2(MAULE)
                .get("/v1/installations?alarmed=true&limit=200")
                .then()
                .body("items.id", hasItem(pc.installation()));
        assertThat(journal(pc).stream().filter(ForkDetected.class::isInstance)).hasSize(1);
        String kept = journal(pc).stream()
                .filter(RivalPartKept.class::isInstance)
                .map(event -> ((RivalPartKept) event).text())
                .collect(Collectors.joining());
        assertThat(kept).isEqualTo(rival.toJson());
        upload(pc.batch(20, 30)).statusCode(200);
    }

    @Test
    void an_old_fork_is_found_where_it_begins() {
        JournalSimulator pc = ready().marks(block, CLASS, 300);
        for (SignedBatch one : pc.batches(3)) {
            upload(one).statusCode(201);
        }
        JournalSimulator clone = pc.restoredAt(7).marks(block, CLASS.plusSeconds(3_600), 5);
        upload(clone.batch(5, 12))
                .statusCode(409)
                .body("code", equalTo("journal-fork"), "detail", containsString("desde el 8"));
    }

    @Test
    void wrong_signatures_broken_chains_and_foreign_journals_are_refused_and_nothing_is_kept() {
        JournalSimulator pc = ready().marks(block, CLASS, 10);
        JournalSimulator other = ready().marks(block, CLASS, 10);
        String json = pc.batch(1, 10).toJson();
        upload(pc.installation(), other.batch(1, 10).toJson()).statusCode(400).body("code", equalTo("batch-misshapen"));
        upload(json.replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA"), pc)
                .statusCode(422)
                .body("code", equalTo("journal-signature"));
        upload(json.replaceFirst("\"seq\":4,", "\"seq\":5,"), pc)
                .statusCode(400)
                .body("code", equalTo("journal-out-of-sequence"));
        String at = CLASS.plusSeconds(3).toString();
        upload(json.replaceFirst(at, CLASS.plusSeconds(4).toString()), pc)
                .statusCode(422)
                .body("code", equalTo("journal-chain-broken"), "detail", containsString("registro 4"));
        upload(json.replaceFirst("FINGERPRINT", "MANUAL_TICKBOX"), pc)
                .statusCode(400)
                .body("rule", equalTo("LCE-002"));
        upload("{", pc).statusCode(400).body("code", equalTo("unreadable-json"));
        assertThat(journal(pc)).isEmpty();
        upload(json, pc).statusCode(201);
    }

    @Test
    void a_revoked_pc_uploads_nothing_more() {
        JournalSimulator pc = ready().marks(block, CLASS, 10);
        upload(pc.batch(1, 5)).statusCode(201);
        revoke(pc, ADMIN).statusCode(200);
        upload(pc.batch(6, 10)).statusCode(403).body("code", equalTo("installation-revoked"));
        download(pc).statusCode(409);
        assertThat(recorded(pc)).hasSize(5);
    }

    @Test
    void a_clock_that_goes_backwards_stops_nothing() {
        JournalSimulator pc = ready().marks(block, CLASS, 3);
        pc.write(new JournalRecord.ClockChanged(block, CLASS.minusSeconds(86_400), -86_400));
        pc.marks(block, CLASS.minusSeconds(86_400), 3);
        upload(pc.batch(1, 7)).statusCode(201);
        assertThat(recorded(pc)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void two_identical_uploads_at_the_same_time_have_one_effect() throws Exception {
        JournalSimulator pc = ready().marks(block, CLASS, 400);
        int writers = 8;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            CountDownLatch go = new CountDownLatch(1);
            Callable<String> upload = () -> {
                go.await();
                ValidatableResponse answer = upload(pc.batch(1, 400));
                assertThat(answer.extract().statusCode()).isIn(200, 201);
                return answer.extract().asString();
            };
            List<Future<String>> answers = IntStream.range(0, writers)
                    .mapToObj(i -> pool.submit(upload))
                    .toList();
            go.countDown();
            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(recorded(pc))
                .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(journal(pc).stream().filter(BatchReceived.class::isInstance)).hasSize(1);
    }

    @Test
    void a_hundred_thousand_marks_at_once_are_answered_with_the_limit_and_in_portions_are_kept() {
        JournalSimulator pc = ready().marks(block, CLASS, 100_000);
        upload(pc.batch(1, 100_000))
                .statusCode(413)
                .contentType("application/problem+json")
                .body(
                        "code",
                        equalTo("batch-too-large"),
                        "detail",
                        containsString("8388608"),
                        "remedy",
                        containsString("5000"));
        upload(pc.batch(1, 5_001))
                .statusCode(413)
                .body("code", equalTo("batch-too-long"), "detail", containsString("5000"));
        assertThat(journal(pc)).isEmpty();
        for (SignedBatch portion : pc.batches(5_000)) {
            upload(portion).statusCode(201);
        }
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .body("lastSeq", equalTo(100_000));
        upload(pc.batch(1, 5_000)).statusCode(200).body("lastSeq", equalTo(5_000));
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}/receipts?limit=15", pc.installation())
                .then()
                .body("items", hasSize(15), "next", not(equalTo(null)));
    }

    @Test
    void the_demonstration_is_kept_whole_and_anybody_can_recompute_its_chain() {
        String first = enrol(
                        ADMIN,
                        UUID.randomUUID().toString(),
                        OTEC,
                        DemoScenario.firstRoomKeys().publicKey())
                .statusCode(201)
                .extract()
                .path("id");
        String second = enrol(
                        ADMIN,
                        UUID.randomUUID().toString(),
                        OTEC,
                        DemoScenario.secondRoomKeys().publicKey())
                .statusCode(201)
                .extract()
                .path("id");
        byte[] personKey = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);
        DemoScenario scenario = new DemoScenario(section, personKey, first, second);
        scenario.installations().forEach(pc -> download(pc).statusCode(200));
        scenario.uploads()
                .forEach(upload -> upload(upload.installation(), upload.json()).statusCode(201));
        for (JournalSimulator pc : scenario.installations()) {
            String hash = JournalCodec.GENESIS;
            long seq = 0;
            for (JournalEvent event : journal(pc)) {
                if (event instanceof Recorded it) {
                    hash = JournalCodec.hash(hash, ++seq, it.said());
                    assertThat(it.seq()).isEqualTo(seq);
                    assertThat(it.hash()).isEqualTo(hash);
                }
            }
            assertThat(seq).isEqualTo(pc.lastSeq());
        }
        List<JournalEvent> before = journal(scenario.installations().getFirst());
        scenario.uploads()
                .forEach(upload -> upload(upload.installation(), upload.json()).statusCode(200));
        assertThat(journal(scenario.installations().getFirst())).isEqualTo(before);
    }
}
