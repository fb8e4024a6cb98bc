package cl.bitacora.attendance.service;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.http.Roles;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two blocks a day, news from the courses, ends of days, and how the API answers what is not right. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class LedgerServiceTest {
    private static final LocalDate DAY = DemoCourse.DAYS.getFirst();
    private static final PersonId ANA = DemoPerson.PARTICIPANTS.get(0).id(Feeds.KEY);
    private static final PersonId BRUNO = DemoPerson.PARTICIPANTS.get(1).id(Feeds.KEY);
    private static final PersonId RELATOR = DemoPerson.RELATOR.id(Feeds.KEY);

    @Inject
    Aggregates<BlockCommand, BlockState, BlockEvent> blocks;

    @Test
    @Covers({"BONO-133", "LCE-908"})
    void the_morning_that_arrives_after_the_afternoon_was_evaluated_corrects_it() {
        SectionId section = section("dos-bloques", List.of(ANA));
        BlockKey morning = new BlockKey(section, DAY, "A");
        BlockKey afternoon = new BlockKey(section, DAY, "B");

        whole("tarde-1", afternoon, "14:00:00", "14:01:00", "18:00:00");
        eventually(() -> assertThat(credited(afternoon, ANA)).isEqualTo(4 * 3600));

        // The morning's computer uploads later, and Ana is not among its marks: she came five hours late to her day.
        JournalSimulator pc = new JournalSimulator("manana-1", 1);
        pc.day(morning, at("09:00:00"), 240)
                .relator(RELATOR, at("08:55:00"), at("13:05:00"))
                .participant(BRUNO, at("09:00:00"), at("13:00:00"))
                .write();
        feed(pc, 1);
        eventually(() -> assertThat(credited(afternoon, ANA)).isZero());
        assertThat(state(afternoon).all(BlockEvent.AttendanceEvaluated.class)).hasSize(1);

        // And then it turns out that she had marked in the morning on another one.
        JournalSimulator other = new JournalSimulator("manana-2", 2);
        other.day(morning, at("09:00:00"), 240)
                .withoutStart()
                .participant(ANA, at("09:02:00"), at("13:00:00"))
                .write();
        feed(other, 1);
        eventually(() -> assertThat(credited(afternoon, ANA)).isEqualTo(4 * 3600));
        assertThat(state(afternoon).all(BlockEvent.AttendanceCorrected.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(corrected -> assertThat(corrected.lines())
                        .extracting(line -> line.participant())
                        .containsExactly(ANA));
    }

    @Test
    @Covers("FIN-037")
    void who_marks_without_being_enrolled_is_credited_but_not_totalled_until_enrolled() {
        SectionId section = section("no-inscrito", List.of(ANA));
        BlockKey block = new BlockKey(section, DAY, "A");
        JournalSimulator pc = ordinary("sala-ni", block)
                .relator(RELATOR, at("08:55:00"), at("13:05:00"))
                .participant(ANA, at("09:00:00"), at("13:01:00"))
                .participant(BRUNO, at("09:00:00"), at("13:01:00"))
                .activities(at("13:06:00"), "Inventario")
                .informed(at("13:10:00"))
                .write();
        feed(pc, 1);

        String path = "/v1/sections/" + section + "/attendance";
        eventually(
                () -> assertThat(otec().get(path).jsonPath().getList("items")).hasSize(2));
        eventually(() -> assertThat(otec().get(path).jsonPath().getInt("items.find { it.enrolled }.creditedSeconds"))
                .isEqualTo(14_400));
        otec().get(path)
                .then()
                .body("items.find { !it.enrolled }.creditedSeconds", equalTo(0))
                .body("items.find { !it.enrolled }.blocks[0].creditedSeconds", equalTo(14_400));
        otec().queryParam("rule", "FIN-037")
                .get("/v1/sections/" + section + "/anomalies")
                .then()
                .body("items", hasSize(1))
                .body("items[0].participant.id", equalTo(BRUNO.value()));

        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "section-" + section,
                new SectionEvent.LateParticipantAdded(
                        section,
                        BRUNO,
                        at("14:00:00"),
                        14_400,
                        new Explanation(RuleId.of("BONO-126"), "true", Norms.bono("7.4"), List.of(), List.of())));
        eventually(() -> assertThat(otec().get(path).jsonPath().getList("items.creditedSeconds", Integer.class))
                .containsExactly(14_400, 14_400));
        String anomalies = "/v1/sections/" + section + "/anomalies";
        eventually(() ->
                assertThat(otec().get(anomalies).jsonPath().getList("items")).isEmpty());
        otec().queryParam("withdrawn", true)
                .get(anomalies)
                .then()
                .body("items", hasSize(1))
                .body("items[0].withdrawnAt", equalTo("2020-03-30T17:00:00Z"));
    }

    @Test
    @Covers({"FIN-030", "LCE-034", "FIN-902"})
    void a_later_record_of_the_same_journal_proves_that_a_block_never_began() {
        SectionId section = section("sin-inicio", List.of(ANA));
        BlockKey first = new BlockKey(section, DAY, "A");
        JournalSimulator pc = new JournalSimulator("sala-si", 3);
        pc.day(first, at("09:00:00"), 240)
                .withoutStart()
                .relator(RELATOR, at("08:55:00"), at("13:05:00"))
                .participant(ANA, at("09:00:00"), at("13:01:00"))
                .activities(at("13:06:00"), "Inventario")
                .informed(at("13:10:00"))
                .write();
        feed(pc, 1);
        String blocks = "/v1/sections/" + section + "/blocks";
        eventually(() -> assertThat(otec().get(blocks).jsonPath().getList("items.refusedCode"))
                .containsExactly("block-not-started"));
        otec().get("/v1/sections/" + section + "/anomalies").then().body("items.rule", not(hasItem("FIN-030")));

        long next = pc.lastSeq() + 1;
        LocalDate tomorrow = DemoCourse.DAYS.get(1);
        pc.day(new BlockKey(section, tomorrow, "A"), DemoCourse.startedAt(2), 240)
                .relator(RELATOR, DemoCourse.startedAt(2).minusSeconds(300), DemoCourse.endsAt(2))
                .write();
        feed(pc, next);
        eventually(() -> assertThat(otec().get("/v1/sections/" + section + "/anomalies")
                        .jsonPath()
                        .getList("items.rule"))
                .contains("FIN-030"));
        otec().get("/v1/sections/" + section + "/attendance").then().body("heldSeconds", equalTo(0));
    }

    @Test
    @Covers({"LCE-904", "BONO-133"})
    void what_if_answers_without_storing_anything() {
        String question = """
                {"programme": "%s", "startedAt": "2020-03-30T12:00:00Z", "durationMinutes": 240,
                 "participants": [
                   {"label": "a tiempo", "marks": ["2020-03-30T12:19:59Z", "2020-03-30T16:00:00Z"]},
                   {"label": "tarde", "marks": ["2020-03-30T12:40:00Z", "2020-03-30T16:00:00Z"]},
                   {"label": "justificado", "marks": ["2020-03-30T16:00:00Z", "2020-03-30T12:40:00Z"],
                    "justifiedBy": "MEDICAL"}]}
                """;
        otec().contentType("application/json")
                .body(question.formatted("BONO_MIPE_2020"))
                .post("/v1/simulations/block-attendance")
                .then()
                .statusCode(200)
                .body("lines.creditedSeconds", equalTo(List.of(14_400, 0, 12_000)))
                .body("lines[1].why.basis.sentence", hasItem(containsString("el día no se acredita")));
        otec().contentType("application/json")
                .body(question.formatted("FRANQUICIA_TRIBUTARIA"))
                .post("/v1/simulations/block-attendance")
                .then()
                .statusCode(200)
                .body("lines.creditedSeconds", equalTo(List.of(14_400, 12_000, 12_000)));
        otec().contentType("application/json")
                .body(question.formatted("BECAS_LABORALES_2022"))
                .post("/v1/simulations/block-attendance")
                .then()
                .statusCode(400)
                .body("code", equalTo("programme-without-register"));
        given().contentType("application/json")
                .body(question.formatted("BONO_MIPE_2020"))
                .post("/v1/simulations/block-attendance")
                .then()
                .statusCode(401);
    }

    @Test
    @Covers({"LCE-005", "LCE-006", "LCE-008", "LCE-011"})
    void who_uses_the_class_book() {
        String question = """
                {"programme": "FRANQUICIA_TRIBUTARIA", "modality": "BLENDED", "presentHours": 20, "remoteHours": %s,
                 "equipment": {"markingPoints": 2, "administrationPoints": 1, "computers": 2}}
                """;
        duty(question.formatted("20"))
                .statusCode(200)
                .body("duty", equalTo("LIBRO_SOLO_PRESENCIAL"), "markedMinutes", equalTo(1200))
                .body("why.rule", equalTo("LCE-006"), "enoughComputers", equalTo(false))
                .body("whyComputers.sentence", containsString("Faltan"));
        duty(question.formatted("20.5"))
                .body("duty", equalTo("EXENTO"), "markedMinutes", equalTo(0), "why.rule", equalTo("LCE-005"))
                .body("why.sentence", containsString("exento"));
        duty("{\"programme\": \"FPT_APRENDICES\", \"modality\": \"PRESENCIAL\", \"prison\": true}")
                .body("duty", equalTo("EXENTO"), "why.rule", equalTo("LCE-008"));
        duty("{\"programme\": \"FPT_APRENDICES\", \"modality\": \"PRESENCIAL\"}")
                .body(
                        "duty",
                        equalTo("LIBRO"),
                        "why.rule",
                        equalTo("LCE-001"),
                        "why.sentence",
                        containsString("libro"));
        duty(question.formatted("20").replace("FRANQUICIA_TRIBUTARIA", "BONO_MIPE_2020"))
                .statusCode(400)
                .body("field", equalTo("programme"), "code", equalTo("programme-of-another-norm"));
        duty("{\"programme\": \"FPT_APRENDICES\", \"modality\": \"BLENDED\", \"presentHours\": 20}")
                .statusCode(400)
                .body("field", equalTo("remoteHours"));
        duty(question.formatted("20.001")).statusCode(400).body("field", equalTo("remoteHours"));
    }

    private static ValidatableResponse duty(String body) {
        return otec().contentType("application/json")
                .body(body)
                .post("/v1/simulations/class-book-duty")
                .then();
    }

    @Test
    @Covers({"BONO-138", "BONO-137"})
    void what_is_not_right_with_a_late_entry_is_said_in_spanish() {
        SectionId section = section("problemas", List.of(ANA));
        String path = "/v1/sections/" + section + "/late-entries";
        String rut = DemoPerson.PARTICIPANTS.getFirst().rut().toString();
        String other = "{\"rut\": \"%s\", \"on\": \"2020-03-30\", \"cause\": \"OTHER_BY_DR\", \"documents\": [],"
                + " \"reasonCode\": \"corte-de-ruta\"}";
        eventually(() -> assertThat(otec().get(path).statusCode()).isEqualTo(200));

        post("k1", "2020-03-31", other.formatted("1-1"), path).statusCode(400).body("code", equalTo("rut-invalid"));
        post("k2", "2020-03-31", other.formatted(DemoPerson.PARTICIPANTS.get(5).rut()), path)
                .statusCode(422)
                .body("code", equalTo("participant-not-enrolled"))
                .body("field", equalTo("rut"))
                .body("rule", equalTo("BONO-133"));
        post("k3", "2020-04-15", other.formatted(rut), path)
                .statusCode(409)
                .body("code", equalTo("justification-after-course-end"))
                .body("rule", equalTo("BONO-138"))
                .body("citation", containsString("7.5.1.1"))
                .body("remedy", startsWith("Fuera de plazo"));
        post(
                        "k4",
                        "2020-03-31",
                        "{\"rut\": \"%s\", \"on\": \"2020-03-30\", \"cause\": \"MEDICAL\", \"documents\": []}"
                                .formatted(rut),
                        path)
                .statusCode(400)
                .body("code", equalTo("missing-field"))
                .body("field", equalTo("medical"));
        post(
                        "k5",
                        "2020-03-31",
                        "{\"rut\": \"%s\", \"on\": \"2020-03-30\", \"cause\": \"BEREAVEMENT\", \"relation\": \"FATHER\", \"documents\": [\"%s\"]}"
                                .formatted(rut, "ab".repeat(32)),
                        path)
                .statusCode(400)
                .body("code", equalTo("document-unknown"))
                .body("field", equalTo("documents[0]"));
        String waiting = post("k6", "2020-03-31", other.formatted(rut), path)
                .statusCode(201)
                .body("standing", equalTo("WAITING"))
                .extract()
                .path("participant.id");
        post("k6", "2020-03-31", other.formatted(rut), path).statusCode(200);

        String decision = path + "/" + waiting + "/2020-03-30/decision";
        given().auth()
                .oauth2(TestTokens.ofOtec(Roles.OTEC_ADMIN, DemoCourse.OTEC.toString()))
                .header("Idempotency-Key", "k7")
                .contentType("application/json")
                .body("{\"accepted\": true, \"reasonCode\": \"si\"}")
                .post(decision)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.ofRegion(Roles.SENCE_DIRECTOR, "8"))
                .header("Idempotency-Key", "k8")
                .contentType("application/json")
                .body("{\"accepted\": true, \"reasonCode\": \"si\"}")
                .post(decision)
                .then()
                .statusCode(404);
        otec().get(path)
                .then()
                .body("items", hasSize(1))
                .body("items[0].why.sentence", containsString("corte-de-ruta"));
    }

    @Test
    @Covers({"FIN-034", "LCE-083"})
    void a_course_agreed_to_start_later_moves_its_dates_and_its_schedule_holds_no_more() {
        SectionEvent.SectionCreated created = Feeds.section("movida");
        SectionId section = created.section();
        LocalDate later = DAY.plusDays(1);
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "section-" + section,
                created,
                new SectionEvent.SectionAgreed(section, Feeds.BEFORE, "ao", later, List.of(ANA)));
        JournalSimulator pc = new JournalSimulator("sala-movida", 9);
        pc.day(new BlockKey(section, later, "A"), DemoCourse.at(2, "11:00:00"), 120)
                .relator(RELATOR, DemoCourse.at(2, "10:55:00"), DemoCourse.at(2, "13:00:00"))
                .participant(ANA, DemoCourse.at(2, "11:00:00"), DemoCourse.at(2, "12:59:00"))
                .activities(DemoCourse.at(2, "13:01:00"), "Inventario")
                .informed(DemoCourse.at(2, "13:02:00"))
                .write();
        feed(pc, 1);
        eventually(() -> assertThat(otec().get("/v1/sections/" + section + "/attendance")
                        .jsonPath()
                        .getInt("heldSeconds"))
                .isEqualTo(7200));
        otec().get("/v1/sections/" + section + "/anomalies").then().body("items", empty());
    }

    @Test
    void empty_lists_are_lists_and_the_api_describes_itself() {
        SectionId section = section("vacia", List.of(ANA));
        eventually(() -> assertThat(
                        otec().get("/v1/sections/" + section + "/blocks").statusCode())
                .isEqualTo(200));
        otec().get("/v1/sections/" + section + "/blocks").then().body("items", empty());
        otec().get("/v1/sections/" + section + "/anomalies").then().body("items", empty());
        otec().get("/v1/sections/" + section + "/attendance").then().body("items", hasSize(1));
        otec().queryParam("cursor", "%%%")
                .get("/v1/sections/" + section + "/anomalies")
                .then()
                .statusCode(400);
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/blocks/{key}"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse post(String key, String day, String body, String path) {
        return otec().header("Idempotency-Key", "problemas-" + key)
                .header("Sandbox-Time", day + "T15:00:00Z")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static SectionId section(String id, List<PersonId> people) {
        SectionEvent.SectionCreated created = Feeds.section(id, List.of());
        Feeds.courses(created, people);
        return created.section();
    }

    private static cl.bitacora.testkit.journal.ClassDay ordinary(String installation, BlockKey block) {
        return new JournalSimulator(installation, 7).day(block, at("09:00:00"), 240);
    }

    /** A whole class with one participant, reported. */
    private static void whole(String installation, BlockKey block, String starts, String in, String out) {
        JournalSimulator pc = new JournalSimulator(installation, 5);
        pc.day(block, at(starts), 240)
                .relator(RELATOR, at(starts).minusSeconds(300), at(out).plusSeconds(60))
                .participant(ANA, at(in), at(out))
                .activities(at(out).plusSeconds(120), "Inventario")
                .informed(at(out).plusSeconds(180))
                .write();
        feed(pc, 1);
    }

    private static void feed(JournalSimulator pc, long fromSeq) {
        List<ChainedRecord> records = pc.batch(fromSeq, pc.lastSeq()).records();
        Feeds.journal(pc.installation(), records);
    }

    private static Instant at(String time) {
        return DemoCourse.at(1, time);
    }

    private BlockState state(BlockKey key) {
        return blocks.load("block-" + key).state();
    }

    private long credited(BlockKey key, PersonId person) {
        return state(key).line(person).orElseThrow().creditedSeconds();
    }

    private static RequestSpecification otec() {
        return given().auth().oauth2(TestTokens.ofOtec(Roles.OTEC_ADMIN, DemoCourse.OTEC.toString()));
    }
}
