package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calculators that serve more than one programme. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class ProgrammeSimulationTest {
    private static final String TOKEN = TestTokens.national("auditor");
    private static final Map<String, Object> STATE =
            Map.of("modality", "PRESENCIAL", "on", "2023-05-12", "attendedSeconds", 321_840, "totalSeconds", 432_000);
    private static final Map<String, Object> JOIN = Map.of(
            "programme",
            "BECAS_LABORALES_2022",
            "modality",
            "PRESENCIAL",
            "on",
            "2023-03-13",
            "heldMinutes",
            1800,
            "lectureMinutes",
            7200,
            "vacancies",
            1);
    private static final Map<String, Object> PLAN = Map.of(
            "programme",
            "BECAS_LABORALES_2022",
            "modality",
            "PRESENCIAL",
            "on",
            "2023-03-06",
            "hours",
            120,
            "minutesADay",
            360,
            "daysAWeek",
            5,
            "shift",
            "DIURNA",
            "participants",
            20);

    @Test
    @Covers({"BECA-078", "BECA-080"})
    void final_states_of_becas() {
        simulate("becas-final-state", with(STATE, "practice", Map.of("attendedSeconds", 60, "totalSeconds", 100)))
                .statusCode(200)
                .body("lecturePhase", equalTo("APROBADO"), "secondPhase", equalTo("REPROBADO"))
                .body("courseApproved", equalTo(false), "why.basis[0].basis[0].sentence", containsString("75 %"));
        simulate("becas-final-state", with(STATE, "attendedSeconds", 321_500))
                .body("lecturePhase", equalTo("REPROBADO"), "secondPhase", nullValue());
        simulate(
                        "becas-final-state",
                        Map.of(
                                "modality",
                                "E_LEARNING",
                                "on",
                                "2023-05-12",
                                "progressPercent",
                                100,
                                "evaluationPercent",
                                59.99))
                .body("lecturePhase", equalTo("REPROBADO"));
        bad("becas-final-state", with(STATE, "attendedSeconds", 432_001), "attendedSeconds");
        bad("becas-final-state", with(STATE, "modality", "BLENDED"), "progressPercent");
        bad("becas-final-state", with(STATE, "on", "2020-05-12"), "on");
    }

    @Test
    @Covers({"BECA-137", "BECA-074", "BONO-126", "BONO-127"})
    void incorporation_of_both_programmes() {
        simulate("incorporation", JOIN).statusCode(200).body("allowed", equalTo(true), "quality", equalTo("NUEVO"));
        simulate("incorporation", with(JOIN, "heldMinutes", 1801)).body("allowed", equalTo(false));
        simulate("incorporation", with(JOIN, "driving", true)).body("quality", equalTo("RECHAZADO"));
        simulate("incorporation", with(JOIN, "replaces", true)).body("quality", equalTo("REEMPLAZANTE"));
        Map<String, Object> bono = with(with(JOIN, "programme", "BONO_MIPE_2020"), "on", "2020-03-13");
        simulate("incorporation", with(bono, "heldMinutes", 719)).body("allowed", equalTo(true));
        simulate("incorporation", with(bono, "heldMinutes", 720)).body("allowed", equalTo(false));
        Map<String, Object> distance = with(with(with(bono, "modality", "E_LEARNING"), "startedWith", 30), "quota", 40);
        simulate("incorporation", with(distance, "heldMinutes", 3600)).body("allowed", equalTo(true));
        bad("incorporation", with(bono, "modality", "E_LEARNING"), "startedWith");
        bad("incorporation", with(JOIN, "programme", "FPT_APRENDICES"), "programme");
        bad("incorporation", with(JOIN, "lectureMinutes", 0), "lectureMinutes");
    }

    @Test
    @Covers({"BECA-115", "BECA-103", "BONO-083", "BONO-085"})
    void session_plans_of_both_programmes() {
        simulate("session-plan", PLAN)
                .statusCode(200)
                .body("allowed", equalTo(true), "days", equalTo(20), "extraDays", equalTo(0));
        simulate("session-plan", with(with(PLAN, "minutesADay", 300), "authorised", true))
                .body("allowed", equalTo(true), "days", equalTo(24), "extraDays", equalTo(4))
                .body("extraSubsidiesClp", equalTo(240_000));
        Map<String, Object> bono = with(with(PLAN, "programme", "BONO_MIPE_2020"), "on", "2020-03-06");
        simulate("session-plan", bono).body("allowed", equalTo(true));
        simulate("session-plan", with(bono, "daysAWeek", 2)).body("allowed", equalTo(false));
        simulate("session-plan", with(bono, "minutesADay", 390))
                .body("allowed", equalTo(false), "why[0].sentence", notNullValue());
        simulate("session-plan", with(with(bono, "modality", "E_LEARNING"), "hours", 100))
                .body("mostWeeks", equalTo(15));
        Map<String, Object> without = new HashMap<>(PLAN);
        without.remove("shift");
        bad("session-plan", without, "shift");
        bad("session-plan", with(PLAN, "daysAWeek", 8), "daysAWeek");
    }

    @Test
    @Covers({"BECA-124", "BECA-087", "BECA-095", "BECA-135"})
    void first_day_justifications_and_lateness() {
        Map<String, Object> start =
                Map.of("on", "2023-03-06", "modules", List.of("PRESENCIAL"), "present", 16, "places", 20);
        simulate("becas-start", start).statusCode(200).body("met", equalTo(true));
        simulate("becas-start", with(start, "present", 15)).body("met", equalTo(false));
        bad("becas-start", with(start, "modules", List.of()), "modules");
        Map<String, Object> moved = Map.of(
                "on", "2023-04-10",
                "modality", "BLENDED",
                "desertion",
                        Map.of(
                                "cause", "CAMBIO_DE_DOMICILIO",
                                "proof", "CERTIFICADO_DE_RESIDENCIA",
                                "faceToFaceModulesLeft", 1));
        simulate("justification", moved).statusCode(200).body("met", equalTo(true), "why.rule", equalTo("BECA-088"));
        simulate("justification", with(moved, "modality", "E_LEARNING"))
                .body("met", equalTo(false), "why.rule", equalTo("BECA-087"));
        Map<String, Object> away = new HashMap<>(Map.of("on", "2023-04-10", "modality", "PRESENCIAL"));
        away.put(
                "absence",
                Map.of("cause", "SINIESTRO", "absentSeconds", 107_640, "totalSeconds", 432_000, "documents", true));
        simulate("justification", away).body("met", equalTo(true));
        away.put(
                "absence",
                Map.of("cause", "SINIESTRO", "absentSeconds", 108_000, "totalSeconds", 432_000, "documents", true));
        simulate("justification", away)
                .body("met", equalTo(false), "why.sentence", containsString("que no pase del límite"));
        bad("justification", Map.of("on", "2023-04-10", "modality", "PRESENCIAL"), "desertion");
        Map<String, Object> late =
                Map.of("on", "2023-04-10", "delaySeconds", 1260, "daySeconds", 21_600, "causeProved", true);
        simulate("becas-lateness", late).body("arrival", equalTo("AUTORIZADO_CON_CAUSA"));
        bad("becas-lateness", with(late, "delaySeconds", -1), "delaySeconds");
    }

    @Test
    @Covers({"BECA-050", "BECA-051", "BECA-053", "BECA-041", "BECA-046", "BONO-033", "BONO-034", "BECA-114"})
    void insurance_office_and_changes() {
        Map<String, Object> policy = new HashMap<>(Map.of(
                "modality",
                "PRESENCIAL",
                "sessionFrom",
                "2023-03-06T09:00",
                "sessionTo",
                "2023-03-06T13:00",
                "coveredFrom",
                "2023-03-06T07:00",
                "coveredTo",
                "2023-03-06T15:00",
                "disabilityUf",
                250,
                "deathUf",
                250,
                "medicalUf",
                24.9,
                "transportUf",
                20,
                "rejectedAge",
                66));
        simulate("insurance", policy)
                .statusCode(200)
                .body("coversSession", equalTo(true), "minimumCover", equalTo(false), "insurer", equalTo("SENCE"));
        Map<String, Object> office = Map.of(
                "programme",
                "BECAS_LABORALES_2022",
                "on",
                "2023-03-06",
                "halfDaysAWeek",
                3,
                "ownEntrance",
                true,
                "chairs",
                true,
                "banners",
                1,
                "samePerson",
                true,
                "simultaneousCourses",
                7);
        simulate("office", office)
                .statusCode(200)
                .body("office.met", equalTo(true), "office.why.rule", equalTo("BECA-041"))
                .body("coordination.met", equalTo(false));
        simulate("office", with(with(office, "programme", "BONO_MIPE_2020"), "on", "2020-03-06"))
                .body("office.why.rule", equalTo("BONO-033"));
        bad("office", with(office, "programme", "FPT_APRENDICES"), "programme");
        Map<String, Object> change = Map.of(
                "kind",
                "COMUNA",
                "fund",
                "REGIONAL",
                "requester",
                "OTEC",
                "participants",
                20,
                "signatures",
                20,
                "approved",
                true);
        simulate("becas-change", change)
                .statusCode(200)
                .body("authority", equalTo("ENS"), "mayAsk.met", equalTo(false), "supported.met", equalTo(true));
        bad("becas-change", with(change, "signatures", 21), "signatures");
    }

    private static Map<String, Object> with(Map<String, Object> base, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(base);
        changed.put(field, value);
        return changed;
    }

    private static void bad(String what, Map<String, Object> body, String field) {
        simulate(what, body).statusCode(400).body("field", equalTo(field), "detail", notNullValue());
    }

    private static ValidatableResponse simulate(String what, Map<String, Object> body) {
        return Api.post(TOKEN, "2023-05-15", "/v1/simulations/" + what, body).then();
    }
}
