package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running gateway have in common: callers, a downloaded section, a class PC. */
abstract class GatewaySteps {
    static final Instant CLASS = Instant.parse("2020-03-30T12:00:00Z");
    static final String OTEC = DemoCourse.OTEC.toString();
    static final String ADMIN = TestTokens.ofOtec("otec-admin", OTEC);
    static final String OPERATOR = TestTokens.ofOtec("otec-operator", OTEC);
    static final String STRANGER =
            TestTokens.ofOtec("otec-admin", Rut.ofNumber(998_000_099).toString());
    static final String MAULE = TestTokens.ofRegion("sence-regional", "7");
    static final String BIOBIO = TestTokens.ofRegion("sence-regional", "8");

    @Inject
    EventStore<JournalEvent> store;

    @Inject
    GatewayQueries queries;

    long seed;
    SectionId section = new SectionId("x");
    BlockKey block = BlockKey.parse("x.20200330.A");

    @BeforeEach
    void ownSection() {
        seed = System.nanoTime();
        section = new SectionId("bodegas-" + seed);
        block = new BlockKey(section, DemoCourse.DAYS.getFirst(), "A");
        DemoSections.publish(section, DemoCourse.OTEC, queries);
    }

    JournalSimulator enrolled() {
        long own = seed++;
        String publicKey = new JournalSimulator("any", own).keys().publicKey();
        String id = enrol(ADMIN, UUID.randomUUID().toString(), OTEC, publicKey)
                .statusCode(201)
                .extract()
                .path("id");
        return new JournalSimulator(id, own);
    }

    JournalSimulator ready() {
        JournalSimulator pc = enrolled();
        download(pc).statusCode(200);
        return pc;
    }

    static ValidatableResponse enrol(String token, String key, String otec, String publicKey) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"otec\":\"%s\",\"region\":\"7\",\"name\":\"Sala 1\",\"publicKey\":\"%s\"}"
                        .formatted(otec, publicKey))
                .post("/v1/installations")
                .then();
    }

    ValidatableResponse download(JournalSimulator pc) {
        return given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}/sections/{s}", pc.installation(), section.value())
                .then();
    }

    static ValidatableResponse revoke(JournalSimulator pc, String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"reasonCode\":\"equipo-robado\"}")
                .post("/v1/installations/{id}/revocation", pc.installation())
                .then();
    }

    static ValidatableResponse upload(SignedBatch batch) {
        return upload(batch.head().installation(), batch.toJson());
    }

    static ValidatableResponse upload(String json, JournalSimulator pc) {
        return upload(pc.installation(), json);
    }

    static ValidatableResponse upload(String installation, String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/v1/installations/{id}/batches", installation)
                .then();
    }

    List<JournalEvent> journal(JournalSimulator pc) {
        return store.log().readStream("journal-" + pc.installation(), 0).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    List<Long> recorded(JournalSimulator pc) {
        return journal(pc).stream()
                .filter(Recorded.class::isInstance)
                .map(event -> ((Recorded) event).seq())
                .toList();
    }
}
