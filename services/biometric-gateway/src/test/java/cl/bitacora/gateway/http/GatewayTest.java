package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.UploadEvent.RivalPartKept;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class GatewayTest {
    private static final Instant CLASS = Instant.parse("2020-03-30T12:00:00Z");
    private static final String OTEC = DemoCourse.OTEC.toString();
    private static final String ADMIN = TestTokens.ofOtec("otec-admin", OTEC);
    private static final String OPERATOR = TestTokens.ofOtec("otec-operator", OTEC);
    private static final String STRANGER =
            TestTokens.ofOtec("otec-admin", Rut.ofNumber(998_000_099).toString());
    private static final String MAULE = TestTokens.ofRegion("sence-regional", "7");
    private static final String BIOBIO = TestTokens.ofRegion("sence-regional", "8");

    @Inject
    EventStore<JournalEvent> store;

    @Inject
    GatewayQueries queries;

    private long seed;
    private SectionId section = new SectionId("x");
    private BlockKey block = BlockKey.parse("x.20200330.A");

    @BeforeEach
    void ownSection() {
        seed = System.nanoTime();
        section = new SectionId("bodegas-" + seed);
        block = new BlockKey(section, DemoCourse.DAYS.getFirst(), "A");
        DemoSections.publish(section, DemoCourse.OTEC, queries);
    }

    // --- registering -------------------------------------------------------------------------------------------------

    @Test
    void a_class_pc_is_registered_shown_and_revoked() {
        JournalSimulator pc = enrolled();
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("otec", equalTo(OTEC), "region", equalTo("07"), "lastSeq", equalTo(0), "alarms", equalTo(0));
        given().auth()
                .oauth2(MAULE)
                .get("/v1/installations?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(pc.installation()));

        revoke(pc, MAULE).statusCode(200);
        given().auth()
                .oauth2(ADMIN)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .body("revokedReason", equalTo("equipo-robado"));
    }

    @Test
    void registering_again_with_the_same_key_gives_the_same_pc() {
        JournalSimulator keys = new JournalSimulator("any", seed);
        String key = UUID.randomUUID().toString();
        String first = enrol(ADMIN, key, OTEC, keys.keys().publicKey())
                .statusCode(201)
                .extract()
                .path("id");
        String second = enrol(ADMIN, key, OTEC, keys.keys().publicKey())
                .statusCode(200)
                .extract()
                .path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void who_may_register_and_see_what() {
        JournalSimulator keys = new JournalSimulator("any", seed);
        String publicKey = keys.keys().publicKey();
        enrol(STRANGER, UUID.randomUUID().toString(), OTEC, publicKey).statusCode(404);
        enrol(OPERATOR, UUID.randomUUID().toString(), OTEC, publicKey).statusCode(403);
        enrol(ADMIN, UUID.randomUUID().toString(), OTEC, "bm8=")
                .statusCode(422)
                .body(
                        "code",
                        equalTo("public-key-unusable"),
                        "rule",
                        equalTo("LCE-014"),
                        "remedy",
                        containsString("Ed25519"));
        JournalSimulator pc = enrolled();
        for (String token : List.of(STRANGER, BIOBIO)) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/installations/{id}", pc.installation())
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(token)
                    .get("/v1/installations/{id}/receipts", pc.installation())
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(token)
                    .get("/v1/installations/{id}/alarms", pc.installation())
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(token)
                    .get("/v1/installations/{id}/sections/{s}", pc.installation(), section.value())
                    .then()
                    .statusCode(404);
            given().auth()
                    .oauth2(token)
                    .get("/v1/installations?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(pc.installation())));
            revoke(pc, token).statusCode(404);
        }
        revoke(pc, OPERATOR).statusCode(403);
        given().get("/v1/installations/{id}", pc.installation()).then().statusCode(401);
    }

    // --- downloading -------------------------------------------------------------------------------------------------

    @Test
    @Covers("LCE-022")
    void LCE_022_T1_searching_needs_the_programme() {
        JournalSimulator pc = enrolled();
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}/sections", pc.installation())
                .then()
                .statusCode(400)
                .body("rule", equalTo("LCE-022"), "field", equalTo("programme"));
        given().auth()
                .oauth2(OPERATOR)
                .queryParam("programme", "BONO_MIPE_2020")
                .queryParam("senceCode", DemoCourse.SENCE_CODE)
                .get("/v1/installations/{id}/sections", pc.installation())
                .then()
                .statusCode(200)
                .body("section", hasItem(section.value()));
    }

    @Test
    @Covers({"LCE-022", "LCE-014"})
    void LCE_022_T2_T3_marks_are_kept_once_the_course_was_downloaded() {
        JournalSimulator pc = enrolled().marks(block, CLASS, 3);
        upload(pc.batch(1, 3))
                .statusCode(422)
                .body(
                        "code",
                        equalTo("course-not-downloaded"),
                        "rule",
                        equalTo("LCE-022"),
                        "detail",
                        containsString("registro 1"));
        download(pc).statusCode(200).body("participants", hasSize(12), "relators", hasSize(1), "schedule", hasSize(8));
        upload(pc.batch(1, 3)).statusCode(201);
        // LCE-014 T1: a machine without installation can keep nothing.
        upload("pc-0000000000000000", pc.batch(1, 3).toJson()).statusCode(404);
    }

    @Test
    void a_course_of_another_otec_cannot_be_downloaded_nor_marked() {
        SectionId foreign = new SectionId("ajena-" + seed);
        DemoSections.publish(foreign, Rut.ofNumber(998_000_099), queries);
        JournalSimulator pc = enrolled();
        given().auth()
                .oauth2(ADMIN)
                .get("/v1/installations/{id}/sections/{s}", pc.installation(), foreign.value())
                .then()
                .statusCode(404);
        pc.marks(new BlockKey(foreign, DemoCourse.DAYS.getFirst(), "A"), CLASS, 1);
        upload(pc.batch(1, 1)).statusCode(422).body("code", equalTo("course-not-downloaded"));
    }

    // --- uploading ---------------------------------------------------------------------------------------------------

    @Test
    void a_repeated_upload_gets_the_same_receipt_and_no_second_effect() {
        JournalSimulator pc = ready().marks(block, CLASS, 20);
        String receipt = upload(pc.batch(1, 20))
                .statusCode(201)
                .body("lastSeq", equalTo(20))
                .extract()
                .asString();
        assertThat(upload(pc.batch(1, 20)).statusCode(200).extract().asString()).isEqualTo(receipt);
        assertThat(upload(pc.batch(1, 20)).statusCode(200).extract().asString()).isEqualTo(receipt);
        assertThat(journal(pc)).hasSize(21);
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .body("lastSeq", equalTo(20), "lastHash", equalTo(pc.hashBefore(21)));
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
    void the_documentation_and_health_answer() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/installations/{id}/batches"), startsWith("---"));
    }

    // --- steps -------------------------------------------------------------------------------------------------------

    private JournalSimulator enrolled() {
        long own = seed++;
        String publicKey = new JournalSimulator("any", own).keys().publicKey();
        String id = enrol(ADMIN, UUID.randomUUID().toString(), OTEC, publicKey)
                .statusCode(201)
                .extract()
                .path("id");
        return new JournalSimulator(id, own);
    }

    private JournalSimulator ready() {
        JournalSimulator pc = enrolled();
        download(pc).statusCode(200);
        return pc;
    }

    private static ValidatableResponse enrol(String token, String key, String otec, String publicKey) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"otec\":\"%s\",\"region\":\"7\",\"name\":\"Sala 1\",\"publicKey\":\"%s\"}"
                        .formatted(otec, publicKey))
                .post("/v1/installations")
                .then();
    }

    private ValidatableResponse download(JournalSimulator pc) {
        return given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}/sections/{s}", pc.installation(), section.value())
                .then();
    }

    private static ValidatableResponse revoke(JournalSimulator pc, String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"reasonCode\":\"equipo-robado\"}")
                .post("/v1/installations/{id}/revocation", pc.installation())
                .then();
    }

    private static ValidatableResponse upload(SignedBatch batch) {
        return upload(batch.head().installation(), batch.toJson());
    }

    private static ValidatableResponse upload(String json, JournalSimulator pc) {
        return upload(pc.installation(), json);
    }

    private static ValidatableResponse upload(String installation, String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/v1/installations/{id}/batches", installation)
                .then();
    }

    private List<JournalEvent> journal(JournalSimulator pc) {
        return store.log().readStream("journal-" + pc.installation(), 0).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    private List<Long> recorded(JournalSimulator pc) {
        return journal(pc).stream()
                .filter(Recorded.class::isInstance)
                .map(event -> ((Recorded) event).seq())
                .toList();
    }
}
