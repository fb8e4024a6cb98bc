package cl.bitacora.courses.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.house.ReadmeCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The deadlines listed and computed over HTTP. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class DeadlinesApiTest {
    private static final String TOKEN = TestTokens.national("auditor");

    /** What the README prints is what a stranger sends: a tender authorised on Thursday 6 October 2022. */
    @Test
    void the_call_of_the_readme() throws IOException {
        List<ReadmeCalls.Call> calls = ReadmeCalls.to(18103);
        assertThat(calls).extracting(ReadmeCalls.Call::path).containsExactly("/v1/simulations/deadlines");
        Api.post(TOKEN, "2022-10-06", calls.getFirst().path(), calls.getFirst().body())
                .then()
                .statusCode(200)
                .body("deadlines.size()", greaterThan(30))
                .body("deadlines.find { it.id == 'TEN-018' }.until", equalTo("14:00"))
                .body("deadlines.find { it.id == 'TEN-018' }.dueOn", equalTo("2022-11-10"))
                .body("deadlines.find { it.id == 'TEN-025' }.dueOn", equalTo("2022-12-30"));
    }

    @Test
    void the_list_and_its_filters() {
        Api.get(TOKEN, "/v1/deadlines")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(170), "items.sentence", everyItem(notNullValue()));
        Api.get(TOKEN, "/v1/deadlines?programme=BONO_MIPE_2020&trigger=cierre-visado")
                .then()
                .statusCode(200)
                .body("items.id", contains("BONO-147", "BONO-181"))
                .body("items[0].sentence", equalTo("20 días hábiles después de: Visación del formulario de cierre."));
        Api.get(TOKEN, "/v1/deadlines?norm=RES-4853-2015&rule=LCE-068")
                .then()
                .body("items.id", contains("LCE-068", "LCE-068-A"), "items[0].decision", equalTo("G-ATT-04"));
        Api.get(TOKEN, "/v1/deadlines?rule=TEN-018")
                .then()
                .body("items[0].cutOff", equalTo("14:00"), "items[0].binds", equalTo("OFERENTE"))
                .body("items[0].sentence", containsString("14:00"));
        Api.get(TOKEN, "/v1/deadlines?programme=BONO").then().statusCode(400).body("field", equalTo("programme"));
        Api.get(TOKEN, "/v1/deadlines?norm=RES-1").then().statusCode(400).body("field", equalTo("norm"));
        Api.get(TOKEN, "/v1/deadlines?trigger=nada")
                .then()
                .statusCode(400)
                .body("field", equalTo("trigger"), "code", equalTo("deadline-event-unknown"));
        Api.get(TOKEN, "/v1/deadlines/events")
                .then()
                .statusCode(200)
                .body("items.event", hasItems("minimo-alcanzado", "sence-autoriza"));
    }

    @Test
    @Covers({"BONO-142", "BONO-145", "BONO-147"})
    void a_course_from_its_end_on_with_what_was_done() {
        simulate(Map.of(
                        "programme", "BONO_MIPE_2020",
                        "commune", "07101",
                        "asOf", "2020-04-20",
                        "dates",
                                List.of(
                                        date("fase-lectiva-terminada", "2020-03-20"),
                                        date("estados-finales-ingresados", "2020-03-26")),
                        "facts", Map.of("modality", "PRESENCIAL")))
                .statusCode(200)
                .body("deadlines.find { it.id == 'BONO-142' }.dueOn", equalTo("2020-03-25"))
                .body("deadlines.find { it.id == 'BONO-142' }.status", equalTo("FUERA_DE_PLAZO"))
                .body("deadlines.find { it.id == 'BONO-142' }.daysLate", equalTo(1))
                .body("deadlines.find { it.id == 'BONO-142' }.breach", equalTo(true))
                .body("deadlines.find { it.id == 'BONO-142' }.why.sentence", containsString("3 días hábiles"))
                .body("deadlines.find { it.id == 'BONO-142' }.why.basis[0].rule", equalTo("BONO-009"))
                .body("deadlines.find { it.id == 'BONO-143' }.dueOn", equalTo("2020-03-30"))
                .body("deadlines.find { it.id == 'BONO-143' }.status", equalTo("VENCIDO"))
                .body("deadlines.find { it.id == 'BONO-145' }.assumedFrom", equalTo("BONO-143"))
                .body("deadlines.find { it.id == 'BONO-145' }.dueOn", equalTo("2020-04-14"))
                .body("deadlines.find { it.id == 'BONO-145' }.breach", equalTo(false))
                .body("deadlines.find { it.id == 'BONO-147' }.status", equalTo("PENDIENTE"))
                .body("deadlines.find { it.id == 'BONO-181' }.consequence", containsString("multas"))
                .body("assumed.from", hasItem("BONO-145"));
    }

    @Test
    @Covers({"TEN-010", "TEN-018", "TEN-020", "BECA-002", "BECA-014"})
    void a_whole_tender_and_its_course_from_two_dates() {
        simulate(Map.of(
                        "programme", "BECAS_LABORALES_2022",
                        "asOf", "2023-03-10",
                        "dates",
                                List.of(
                                        date("sence-autoriza", "2022-10-06"),
                                        date("datos-sence-entregados", "2022-11-15"),
                                        date("contrato-firmado", "2023-01-23"),
                                        date("acuerdo-presentado", "2023-02-28")),
                        "facts", Map.of("coursesOffered", "750", "modality", "PRESENCIAL", "driving", "false"),
                        "schedule", schedule()))
                .statusCode(200)
                .body("deadlines.find { it.id == 'TEN-018' }.until", equalTo("14:00"))
                .body("deadlines.find { it.id == 'TEN-018' }.lateFrom", equalTo("2022-11-10T17:00:01Z"))
                .body("deadlines.find { it.id == 'TEN-025' }.dueOn", equalTo("2022-12-30"))
                .body("deadlines.find { it.id == 'BECA-014' }.dueOn", equalTo("2023-03-06"))
                .body("deadlines.find { it.id == 'BECA-012-A' }.dueOn", equalTo("2023-02-27"))
                .body("deadlines.find { it.id == 'BECA-012-A' }.fineUtm", equalTo(15))
                .body("deadlines.find { it.id == 'BECA-012-B' }.dueOn", equalTo("2023-03-02"))
                .body("deadlines.find { it.id == 'BECA-012-B' }.fineUtm", equalTo(10))
                .body("deadlines.find { it.id == 'BECA-137-A' }.dueOn", equalTo("2023-03-13"))
                .body("deadlines.find { it.id == 'BECA-137-A' }.fineUtm", nullValue())
                .body("open.missing", hasItems("secondPhase"));
    }

    @Test
    void a_norm_alone_and_an_accepted_reason() {
        simulate(Map.of(
                        "programme",
                        "BONO_MIPE_2020",
                        "norm",
                        "RES-4853-2015",
                        "asOf",
                        "2020-04-01T18:00",
                        "dates",
                        List.of(date("curso-terminado", "2020-03-06"), date("computador-perdido", "2020-03-13")),
                        "done",
                        List.of(Map.of("deadline", "LCE-068", "at", "2020-03-18")),
                        "excused",
                        List.of("LCE-092")))
                .statusCode(200)
                .body("deadlines.find { it.id == 'LCE-068' }.status", equalTo("FUERA_DE_PLAZO"))
                .body("deadlines.find { it.id == 'LCE-092' }.dueOn", equalTo("2020-03-17"))
                .body("deadlines.find { it.id == 'LCE-092' }.breach", equalTo(false))
                .body("open", hasSize(0));
    }

    @Test
    void whatever_is_wrong_is_named() {
        Map<String, Object> good = new HashMap<>(
                Map.of("programme", "BONO_MIPE_2020", "dates", List.of(date("fase-lectiva-terminada", "2020-03-20"))));
        bad(good, "dates", List.of(date("nada", "2020-03-20")), "deadline-event-unknown", "dates[0].event");
        bad(good, "dates", List.of(date("minimo-alcanzado", "20-03-2020")), "unreadable-field", "dates[0].at");
        bad(good, "dates", List.of(date("clase-realizada", "2020-03-20")), "deadline-hour-missing", "dates[0].at");
        bad(good, "dates", List.of(date("fase-lectiva-terminada", "2031-03-20")), "date-out-of-calendar", "dates");
        bad(good, "commune", "99999", "commune-unknown", "commune");
        bad(good, "asOf", "hoy", "unreadable-field", "asOf");
        bad(good, "excused", List.of("BONO-999"), "deadline-unknown", "excused[0]");
        bad(good, "done", List.of(Map.of("deadline", "X", "at", "2020-03-20")), "deadline-unknown", "done[0].deadline");
        bad(
                good,
                "schedule",
                List.of(Map.of("on", "2020-03-03", "minutes", 60), Map.of("on", "2020-03-02", "minutes", 60)),
                "schedule-not-in-order",
                "schedule[1].on");
        bad(
                good,
                "schedule",
                List.of(Map.of("on", "2020-03-03", "minutes", 0)),
                "unreadable-field",
                "schedule[0].minutes");
        bad(good, "programme", "BONO", "unreadable-field", "programme");
        good.remove("dates");
        simulate(good).statusCode(400).body("code", equalTo("missing-field"), "field", equalTo("dates"));
    }

    private static List<Map<String, Object>> schedule() {
        List<Map<String, Object>> days = new java.util.ArrayList<>();
        java.time.LocalDate day = java.time.LocalDate.of(2023, 3, 6);
        while (days.size() < 20) {
            if (day.getDayOfWeek().getValue() < 6) {
                days.add(Map.of("on", day.toString(), "minutes", 360));
            }
            day = day.plusDays(1);
        }
        return days;
    }

    private static void bad(Map<String, Object> good, String field, Object value, String code, String named) {
        Map<String, Object> request = new HashMap<>(good);
        request.put(field, value);
        simulate(request)
                .statusCode(400)
                .body("code", equalTo(code), "field", equalTo(named), "detail", notNullValue());
    }

    private static Map<String, Object> date(String event, String at) {
        return Map.of("event", event, "at", at);
    }

    private static ValidatableResponse simulate(Map<String, Object> request) {
        return Api.post(TOKEN, "2020-04-15", "/v1/simulations/deadlines", request)
                .then();
    }
}
