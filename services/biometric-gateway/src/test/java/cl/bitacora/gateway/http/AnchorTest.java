package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.contracts.journals.UploadEvent.TimeClassified;
import cl.bitacora.contracts.journals.wire.AnchorNote;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class AnchorTest extends GatewaySteps {
    private static final String BOOT = "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11";

    @Inject
    LogProofs proofs;

    private static String asking(String nonce, long bootMillis, Instant wall) {
        return "{\"nonce\":\"%s\",\"bootId\":\"%s\",\"bootMillis\":%d,\"at\":\"%s\"}"
                .formatted(nonce, BOOT, bootMillis, wall.truncatedTo(ChronoUnit.SECONDS));
    }

    private static JsonPath anchor(JournalSimulator pc, long bootMillis, Instant wall) {
        return SignedCalls.of(pc)
                .createdAt(wall)
                .post(
                        "/v1/installations/" + pc.installation() + "/anchors",
                        asking(SignedCalls.nonce(), bootMillis, wall))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_the_servers_time_is_signed_whatever_the_pc_thinks() throws InvalidNoteException {
        JournalSimulator pc = enrolled();
        JsonPath answer = anchor(pc, 5_000, Instant.parse("2001-01-01T00:00:00Z"));
        SignedNote note = SignedNote.parse(answer.getString("note"));
        assertThat(note.verify(proofs.keys())).isNotEmpty();
        AnchorNote text = AnchorNote.parse(note.text());
        assertThat(text.installation()).isEqualTo(pc.installation());
        assertThat(text.anchor()).isEqualTo(answer.getString("id"));
        assertThat(text.bootMillis()).isEqualTo(5_000);
        assertThat(text.serverTime()).isEqualTo(Instant.parse(answer.getString("serverTime")));
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .statusCode(200);
    }

    @Test
    void an_anchor_is_not_given_twice_for_one_request_nor_to_another() {
        JournalSimulator pc = enrolled();
        String path = "/v1/installations/" + pc.installation() + "/anchors";
        String nonce = SignedCalls.nonce();
        String body = asking(SignedCalls.nonce(), 5_000, Instant.now());
        SignedCalls.of(pc).nonce(nonce).post(path, body).statusCode(201);
        SignedCalls.of(pc).nonce(nonce).post(path, body).statusCode(401);
        SignedCalls.of(enrolled()).post(path, body).statusCode(401);
        SignedCalls.of(pc).post(path, body.replace(BOOT, "x")).statusCode(400).body("field", equalTo("bootId"));
    }

    @Test
    @Covers({"LCE-023", "FIN-010"})
    void FIN_010_marks_of_a_clock_that_was_moved_are_told_apart() {
        JournalSimulator pc = ready();
        Instant wall = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String anchor = anchor(pc, 5_000, wall).getString("id");
        pc.write(new JournalRecord.TimeRead(block, wall, BOOT, 5_000, anchor));
        pc.marks(block, wall, 2);
        pc.write(new JournalRecord.ClockChanged(block, wall.minusSeconds(3_590), -3_600));
        pc.write(new JournalRecord.TimeRead(block, wall.minusSeconds(3_590), BOOT, 15_000, anchor));
        pc.marks(block, wall.minusSeconds(3_589), 2);
        upload(pc.batch(1, 7)).statusCode(201);

        List<TimeStretch> stretches = journal(pc).stream()
                .filter(TimeClassified.class::isInstance)
                .flatMap(event -> ((TimeClassified) event).stretches().stream())
                .toList();
        assertThat(stretches).extracting(TimeStretch::certainty).contains(TimeCertainty.CERTAIN);
        TimeStretch moved = stretches.getLast();
        assertThat(moved.certainty()).isEqualTo(TimeCertainty.CONTRADICTORY);
        assertThat(moved.reason()).isEqualTo("wall-differs");
        assertThat(moved.driftSeconds()).isBetween(-3_602L, -3_598L);
        given().auth()
                .oauth2(MAULE)
                .get("/v1/installations/{id}/times", pc.installation())
                .then()
                .statusCode(200)
                .body("items", hasSize(stretches.size()));
        given().auth()
                .oauth2(OPERATOR)
                .get("/v1/installations/{id}", pc.installation())
                .then()
                .body("contradictions", equalTo(contradictory(stretches)));
    }

    private static int contradictory(List<TimeStretch> stretches) {
        return (int) stretches.stream()
                .filter(stretch -> stretch.certainty() == TimeCertainty.CONTRADICTORY)
                .count();
    }

    @Test
    void a_journal_without_readings_says_nothing_of_its_clocks() {
        JournalSimulator pc = ready().marks(block, CLASS, 3);
        upload(pc.batch(1, 3)).statusCode(201);
        assertThat(journal(pc)).noneMatch(TimeClassified.class::isInstance);
        pc.marks(block, Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2)), 1);
        upload(pc.batch(4, 4)).statusCode(201);
        assertThat(journal(pc).getLast())
                .isInstanceOfSatisfying(
                        TimeClassified.class,
                        it -> assertThat(it.stretches())
                                .singleElement()
                                .extracting(TimeStretch::reason)
                                .isEqualTo("after-receipt"));
    }
}
