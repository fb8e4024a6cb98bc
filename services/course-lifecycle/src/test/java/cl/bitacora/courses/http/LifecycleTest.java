package cl.bitacora.courses.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class LifecycleTest {

    @Test
    @Covers({"BONO-060", "BONO-091", "BONO-106", "BONO-125", "BONO-142", "BONO-145"})
    void from_the_registered_course_to_the_stamped_closing_form() {
        Story story = new Story().enrolled(15, 12);
        story.state("LISTA");
        // Minimum reached on Monday 2020-03-09: due on Monday 2020-03-30.
        Api.get(story.otec, story.path("")).then().body("startDueOn", equalTo("2020-03-30"), "enrolled", equalTo(12));

        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo"), story.acuerdo())
                .then()
                .statusCode(201)
                .body("state", equalTo("BORRADOR"));
        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo/finalise"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FINALIZADO"), "participants", hasSize(12));
        Api.get(Story.DR, "/v1/acuerdos-operativos?state=FINALIZADO&section=" + story.section)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.post(Story.DIRECTOR, "2020-03-23", story.path("/acuerdo-operativo/sign"))
                .then()
                .statusCode(409)
                .body("code", equalTo("acuerdo-not-stamped"), "rule", equalTo("BONO-106"));
        Api.post(Story.DR, "2020-03-23", story.path("/acuerdo-operativo/stamp"))
                .then()
                .statusCode(200)
                .body("state", equalTo("VISADO"), "formulario1", equalTo(12));
        Api.get(story.otec, story.path("/formulario-1"))
                .then()
                .statusCode(200)
                .body(
                        "participants",
                        hasSize(12),
                        "participants.name",
                        hasItem("Apellido " + story.number + ", Nombre 1"),
                        "complement",
                        empty());
        Api.get(story.otec, story.path("/participants"))
                .then()
                .body("items.state", everyItem(equalTo("PARTICIPANTE_FASE_LECTIVA")));
        Api.post(Story.DIRECTOR, "2020-03-24", story.path("/acuerdo-operativo/sign"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APROBADO"));
        story.state("POR_INICIAR");

        List<Long> full = IntStream.range(0, 12).mapToObj(i -> 14_400L).toList();
        story.classHeld(1, full);
        story.state("EN_EJECUCION");
        story.attendance(1, 14_400); // the view of the class book hears of the day by itself
        // Person 13 joins by the complement: 4 of 32 hours are more than 10 %.
        story.enrol(13, "2020-03-31")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-late-to-join"), "rule", equalTo("BONO-126"));
        Api.post(story.otec, "2020-04-13", story.path("/closing-form"), Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("lecture-phase-open"), "rule", equalTo("BONO-141"));
        // Person 1 ends with exactly 75 %, person 2 one second below, person 3 with nothing more than day 1.
        List<Long> last =
                new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> 115_200L).toList());
        last.set(0, 86_400L);
        last.set(1, 86_399L);
        last.set(2, 14_400L);
        story.classHeld(8, last);
        story.state("TERMINADA");
        story.attendance(2, 86_399);
        Api.get(story.otec, story.path(""))
                .then()
                .body("endedOn", equalTo("2020-04-09"), "statesDueOn", equalTo("2020-04-15"));

        for (int person = 1; person <= 10; person++) {
            story.evaluate(person, person == 4 ? "REPROBADA" : "APROBADA");
        }
        Api.post(story.otec, "2020-04-15", story.path("/closing-form"), Map.of())
                .then()
                .statusCode(200)
                .body(
                        "late",
                        equalTo(false),
                        "stampDueOn",
                        equalTo("2020-04-29"),
                        state(story, 1),
                        equalTo("APROBADO"),
                        state(story, 2),
                        equalTo("DESERTOR"),
                        state(story, 3),
                        equalTo("DESERTOR"),
                        state(story, 4),
                        equalTo("REPROBADO"),
                        state(story, 11),
                        equalTo("REPROBADO"));
        Api.get(story.otec, story.path("/closing-form?explain=true"))
                .then()
                .statusCode(200)
                .body(
                        "lines.find { it.person == '" + story.person(2) + "' }.percent",
                        equalTo("74.99"),
                        "lines.find { it.person == '" + story.person(2) + "' }.why.sentence",
                        containsString("Desertor"),
                        "lines.find { it.person == '" + story.person(2) + "' }.why.basis[0].value",
                        equalTo("86399/115200"));
        Api.get(Story.DR, "/v1/closing-forms?state=CIERRE_INGRESADO")
                .then()
                .body("items.section", hasItem(story.section));
        Api.post(Story.DR, "2020-04-20", story.path("/closing-form/stamp"))
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("CIERRE_VISADO"),
                        "liquidationDueOn",
                        equalTo("2020-05-05"),
                        "ceremonyDueOn",
                        equalTo("2020-05-19"));

        var published = TestTopics.awaitPublished(
                CoursesEvent.CATALOGUE,
                Duration.ofSeconds(20),
                event -> event.event() instanceof ClosingFormStamped stamped
                        && stamped.section().value().equals(story.section));
        assertThat(((ClosingFormStamped) published.event()).lines()).hasSize(12);
        history(story);
    }

    private static String state(Story story, int person) {
        return "lines.find { it.person == '" + story.person(person) + "' }.state";
    }

    private static void history(Story story) {
        List<String> types = Api.get(story.otec, story.path("/history"))
                .then()
                .statusCode(200)
                .body(
                        "items[0].type",
                        equalTo("courses.section-created.v1"),
                        "items.sentence",
                        hasItem("La Dirección Regional habilitó la sección."),
                        "items.sentence",
                        everyItem(not(containsString("{"))),
                        "items.actor",
                        hasItem("policy:agree-section"),
                        "items.at",
                        everyItem(notNullValue()))
                .extract()
                .path("items.type");
        assertThat(types)
                .containsSubsequence(
                        "courses.section-enabled.v1",
                        "courses.minimum-enrolment-reached.v1",
                        "courses.acuerdo-operativo-finalised.v1",
                        "courses.acuerdo-operativo-stamped.v1",
                        "courses.formulario1-generated.v1",
                        "courses.acuerdo-operativo-signed.v1",
                        "courses.section-agreed.v1",
                        "courses.course-started.v1",
                        "courses.lecture-phase-ended.v1",
                        "courses.closing-form-submitted.v1",
                        "courses.closing-form-stamped.v1");
    }

    @Test
    @Covers("BONO-121")
    void a_failed_start_needs_a_new_acuerdo() {
        Story story = new Story().agreed(12);
        List<Long> nine = IntStream.range(0, 9).mapToObj(i -> 14_400L).toList();
        story.classHeld(1, nine);
        story.state("INICIO_FALLIDO");
        Api.get(story.otec, story.path(""))
                .then()
                .body("failedStarts", equalTo(1), "startDueOn", equalTo("2020-04-20"));
        Api.post(
                        story.otec,
                        "2020-03-30",
                        story.path("/duties"),
                        Map.of("duty", "FAILED_START_TOLD", "on", "2020-03-30"))
                .then()
                .statusCode(200)
                .body("done[0].late", equalTo(false));
        var again = story.acuerdo();
        again.put("startsOn", "2020-04-06");
        again.put(
                "changes",
                List.of(Map.of("item", "FECHA_INICIO", "proposal", "2020-03-30", "requested", "2020-04-06")));
        Api.post(story.otec, "2020-03-31", story.path("/acuerdo-operativo"), again)
                .then()
                .statusCode(201)
                .body("id", equalTo(story.section + "-ao-2"));
        Api.post(story.otec, "2020-03-31", story.path("/acuerdo-operativo/finalise"))
                .then()
                .statusCode(200);
        Api.post(Story.DR, "2020-04-01", story.path("/acuerdo-operativo/stamp"))
                .then()
                .statusCode(200);
        Api.post(Story.DIRECTOR, "2020-04-01", story.path("/acuerdo-operativo/sign"))
                .then()
                .statusCode(200);
        story.state("POR_INICIAR");
        Api.get(story.otec, story.path("")).then().body("agreedStartsOn", equalTo("2020-04-06"));
    }

    @Test
    @Covers({"BONO-103", "BONO-105"})
    void an_acuerdo_goes_back_and_forth() {
        Story story = new Story().enrolled(15, 10);
        var incomplete = story.acuerdo();
        incomplete.put("facilitators", List.of(story.facilitator("")));
        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo"), incomplete)
                .then()
                .statusCode(201);
        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo/finalise"))
                .then()
                .statusCode(422)
                .body(
                        "code",
                        equalTo("acuerdo-incomplete"),
                        "field",
                        equalTo("facilitators[0].module"),
                        "detail",
                        containsString("facilitators[0].module"));
        Api.put(story.otec, "2020-03-20", story.path("/acuerdo-operativo"), story.acuerdo())
                .then()
                .statusCode(200);
        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo/finalise"))
                .then()
                .statusCode(200);
        Api.put(story.otec, "2020-03-20", story.path("/acuerdo-operativo"), incomplete)
                .then()
                .statusCode(409)
                .body("code", equalTo("acuerdo-locked"), "rule", equalTo("BONO-104"));
        Api.post(
                        Story.DR,
                        "2020-03-21",
                        story.path("/acuerdo-operativo/request-support"),
                        Map.of("what", "Cédula de la facilitadora"))
                .then()
                .statusCode(200)
                .body("state", equalTo("EN_ESPERA_ANTECEDENTES"));
        Api.post(
                        story.otec,
                        "2020-03-21",
                        story.path("/acuerdo-operativo/deliver-support"),
                        Map.of("documents", List.of(Api.documentRef("IDENTITY_CARD", story.pdf))))
                .then()
                .statusCode(200)
                .body("state", equalTo("FINALIZADO"));
        Api.post(
                        Story.DR,
                        "2020-03-21",
                        story.path("/acuerdo-operativo/request-changes"),
                        Map.of("reason", "Falta el horario"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OBSERVADO"));
        Api.post(story.otec, "2020-03-21", story.path("/acuerdo-operativo/finalise"))
                .then()
                .statusCode(200);
        Api.post(
                        Story.DR,
                        "2020-03-22",
                        story.path("/acuerdo-operativo/reject"),
                        Map.of("cause", "CONTENIDO", "reason", "x"))
                .then()
                .statusCode(422)
                .body("code", equalTo("rejection-not-listed"));
        Api.post(
                        Story.DR,
                        "2020-03-22",
                        story.path("/acuerdo-operativo/reject"),
                        Map.of("cause", "PLAZOS", "reason", "Fuera de plazo"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECHAZADO"));
        // After a rejection a new one is opened.
        Api.post(story.otec, "2020-03-22", story.path("/acuerdo-operativo"), story.acuerdo())
                .then()
                .statusCode(201)
                .body("id", equalTo(story.section + "-ao-2"));
    }

    @Test
    void duties_are_recorded_and_open_ones_are_shown() {
        Story story = new Story().agreed(10);
        Api.get(story.otec, story.path("/duties"))
                .then()
                .statusCode(200)
                .body("open", hasSize(5), "materials.material", contains("Casco"));
        Api.post(
                        story.otec,
                        "2020-03-31",
                        story.path("/duties"),
                        Map.of("duty", "MATERIAL_DELIVERED", "on", "2020-03-31", "subject", "Casco"))
                .then()
                .statusCode(200)
                .body("done[0].late", equalTo(true), "materials", empty());
        Api.post(
                        story.otec,
                        "2020-03-31",
                        story.path("/duties"),
                        Map.of("duty", "MATERIAL_DELIVERED", "on", "2020-03-31", "subject", "Inexistente"))
                .then()
                .statusCode(409)
                .body("code", equalTo("duty-not-due"));
    }

    @Test
    @Covers("BONO-093")
    void an_expulsion_needs_the_ratification() {
        Story story = new Story().ended(10);
        var who = Map.<String, Object>of("rut", story.rut(1).formatted(), "reasonCode", "FALTA_GRAVE");
        Api.post(story.otec, "2020-04-13", story.path("/expulsions"), who)
                .then()
                .statusCode(200);
        Api.get(story.otec, story.path("/participants")).then().body("items.expulsion", hasItem("PROPUESTA"));
        Api.post(
                        Story.DR,
                        "2020-04-14",
                        story.path("/expulsions/decisions"),
                        Map.of("person", story.person(1).value(), "ratified", true))
                .then()
                .statusCode(200);
        Api.post(story.otec, "2020-04-16", story.path("/closing-form"), Map.of())
                .then()
                .statusCode(200)
                .body(state(story, 1), equalTo("EXPULSADO"), "late", equalTo(true));
        Api.post(Story.DR, "2020-04-17", story.path("/closing-form/observe"), Map.of("reason", "Revise el acta"))
                .then()
                .statusCode(200)
                .body("state", equalTo("TERMINADA"), "observation", equalTo("Revise el acta"));
        Api.post(
                        story.otec,
                        "2020-04-17",
                        story.path("/closing-form"),
                        Map.of("states", List.of(Map.of("rut", story.rut(1).formatted(), "state", "APROBADO"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("declared-state-differs"));
    }

    @Test
    void rebuilt_views_show_the_same() {
        Story story = new Story().closed(10);
        List<String> paths = List.of(
                "/v1/courses?otec=" + story.otecRut,
                "/v1/sections?otec=" + story.otecRut,
                "/v1/acuerdos-operativos?section=" + story.section,
                story.path("/participants"),
                "/v1/closing-forms?limit=200");
        List<String> before =
                paths.stream().map(path -> Api.get(story.otec, path).asString()).toList();
        Api.post(Story.NATIONAL, "2020-05-01", "/v1/ops/rebuild").then().statusCode(200);
        eventually(() -> assertThat(paths.stream()
                        .map(path -> Api.get(story.otec, path).asString())
                        .toList())
                .isEqualTo(before));
        assertThat(before.getFirst()).contains("\"assigned\":15").doesNotContain("persistent");
    }
}
