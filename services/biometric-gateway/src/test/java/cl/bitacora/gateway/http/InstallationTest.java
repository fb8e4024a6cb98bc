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
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class InstallationTest extends GatewaySteps {
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

    @Test
    void rebuilt_views_say_what_the_live_ones_said() {
        JournalSimulator pc = ready().marks(block, CLASS, 30);
        upload(pc.batch(1, 10)).statusCode(201);
        upload(pc.batch(5, 30)).statusCode(201);
        JournalSimulator clone = pc.restoredAt(3).marks(block, CLASS.plusSeconds(3_600), 5);
        upload(clone.batch(1, 8)).statusCode(409);
        revoke(pc, ADMIN).statusCode(200);
        List<String> before = shown(pc);
        given().auth()
                .oauth2(TestTokens.national("sence-national"))
                .contentType("application/json")
                .post("/v1/ops/rebuild")
                .then()
                .statusCode(200);
        assertThat(shown(pc)).isEqualTo(before);
    }

    private static List<String> shown(JournalSimulator pc) {
        return Stream.of("", "/receipts", "/alarms", "/sections?programme=BONO_MIPE_2020")
                .map(path -> given().auth()
                        .oauth2(OPERATOR)
                        .get("/v1/installations/" + pc.installation() + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }

    @Test
    void the_documentation_and_health_answer() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/installations/{id}/batches"), startsWith("---"));
    }
}
