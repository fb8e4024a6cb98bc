package cl.bitacora.courses.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.attendance.TotalEvent.Line;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One OTEC with one course of 32 hours in Talca, brought through its life by calls. Every story has its own OTEC. */
final class Story {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    static final String DR = TestTokens.token("encargada-maule", "", "07", "sence-regional");
    static final String DIRECTOR = TestTokens.token("director-maule", "", "07", "sence-director");
    static final String NATIONAL = TestTokens.national("sence-national");
    static final byte[] KEY = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);

    final int number = COUNTER.incrementAndGet();
    final Rut otecRut = Rut.ofNumber(76_100_000 + number);
    final String otec = TestTokens.token("sistema-" + number, otecRut.toString(), "", "otec-system");
    final String pdf;
    String course = "";
    String section = "";

    /** RUT of the OTIC that stands between; empty if nobody does. */
    String otic = "";

    Story() {
        pdf = Api.document(otec, "story " + number);
    }

    Rut rut(int person) {
        return Rut.ofNumber(999_000_000 + number * 1_000 + person);
    }

    PersonId person(int person) {
        return PersonId.of(rut(person), KEY);
    }

    Map<String, Object> courseRequest() {
        Map<String, Object> request = new HashMap<>();
        request.put("otec", otecRut.formatted());
        request.put("otecName", "Capacitaciones " + number + " SpA");
        request.put("programme", "BONO_MIPE_2020");
        request.put("modality", "PRESENCIAL");
        request.put("senceCode", "12379990" + number);
        request.put("name", DemoCourse.NAME);
        request.put("region", "07");
        request.put("commune", "07101");
        request.put("hours", 32);
        request.put("vhaceClp", 4000);
        request.put("coverage", 50);
        request.put("intermediated", !otic.isEmpty());
        if (!otic.isEmpty()) {
            request.put("otic", otic);
        }
        request.put(
                "executor",
                Map.of(
                        "address", "1 Sur 1234",
                        "commune", "07101",
                        "phone", "+56 71 222 3344",
                        "email", "contacto@otec" + number + ".example"));
        return request;
    }

    /** Before it is registered: the OTIC that stands between. */
    Story through(String rut) {
        otic = rut;
        return this;
    }

    Story registered() {
        course = Api.post(otec, "2020-03-02", "/v1/courses", courseRequest())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return this;
    }

    Map<String, Object> sectionRequest(int quota) {
        List<Map<String, Object>> schedule = DemoCourse.DAYS.stream()
                .map(day -> Map.<String, Object>of(
                        "on", day.toString(), "letter", "A", "startsAt", "09:00", "durationMinutes", 240))
                .toList();
        Map<String, Object> request = new HashMap<>();
        request.put("place", "Sala 1, 1 Sur 1234, Talca");
        request.put("quota", quota);
        request.put("startsOn", DemoCourse.DAYS.getFirst().toString());
        request.put("endsOn", DemoCourse.DAYS.getLast().toString());
        request.put("schedule", schedule);
        return request;
    }

    Story created(int quota) {
        section = Api.post(otec, "2020-03-02", "/v1/courses/" + course + "/sections", sectionRequest(quota))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return this;
    }

    Story enabled(int quota) {
        registered().created(quota);
        Api.post(DR, "2020-03-03", path("/enable")).then().statusCode(200);
        return this;
    }

    Map<String, Object> enrolment(int person) {
        Map<String, Object> request = new HashMap<>();
        request.put("rut", rut(person).formatted());
        request.put("names", "Nombre " + person);
        request.put("lastNames", "Apellido " + number);
        request.put("email", "persona" + person + "@story" + number + ".example");
        request.put("phone", "+56 9 " + (70_000_000 + number * 1_000 + person));
        request.put("voucher", "B-" + number + "-" + person);
        request.put("identityValidUntil", "2027-01-01");
        request.put("documents", List.of(Api.documentRef("VOUCHER", pdf), Api.documentRef("IDENTITY_CARD", pdf)));
        return request;
    }

    Response enrol(int person, String at) {
        return Api.post(otec, at, path("/enrolments"), enrolment(person));
    }

    Story enrolled(int quota, int people) {
        enabled(quota);
        for (int person = 1; person <= people; person++) {
            enrol(person, "2020-03-09").then().statusCode(200);
        }
        return this;
    }

    Map<String, Object> acuerdo() {
        Map<String, Object> request = new HashMap<>();
        request.put("startsOn", DemoCourse.DAYS.getFirst().toString());
        request.put("place", "Sala 1, 1 Sur 1234, Talca");
        request.put("commune", "07101");
        request.put("personInCharge", "Coordinación académica");
        request.put("changes", List.of());
        request.put(
                "activities", List.of(Map.of("name", "Inducción", "startsOn", "2020-03-30", "endsOn", "2020-03-30")));
        request.put(
                "materials",
                List.of(Map.of(
                        "material",
                        "Casco",
                        "quantity",
                        12,
                        "specification",
                        "Certificado",
                        "deliveredOn",
                        "2020-03-30")));
        request.put("facilitators", List.of(facilitator("Módulo 1")));
        request.put(
                "contents", List.of(Map.of("module", "Módulo 1", "startsOn", "2020-03-30", "endsOn", "2020-04-09")));
        request.put("observations", "");
        request.put("documents", List.of(Api.documentRef("ANNEX", pdf)));
        return request;
    }

    Map<String, Object> facilitator(String module) {
        return Map.of(
                "rut", rut(900).formatted(),
                "names", "Rosa",
                "lastNames", "Radal Pehuén",
                "email", "rosa@story" + number + ".example",
                "phone", "+56 9 1111 1111",
                "profession", "Ingeniería en logística",
                "module", module);
    }

    Story sent(int people) {
        enrolled(15, people);
        Api.post(otec, "2020-03-20", path("/acuerdo-operativo"), acuerdo())
                .then()
                .statusCode(201);
        Api.post(otec, "2020-03-20", path("/acuerdo-operativo/finalise")).then().statusCode(200);
        return this;
    }

    Story agreed(int people) {
        sent(people);
        Api.post(DR, "2020-03-23", path("/acuerdo-operativo/stamp")).then().statusCode(200);
        Api.post(DIRECTOR, "2020-03-24", path("/acuerdo-operativo/sign")).then().statusCode(200);
        state("POR_INICIAR");
        return this;
    }

    /** Publishes the class book's total after a day; {@code credited} per person, from person 1 on. */
    void classHeld(int day, List<Long> credited) {
        classHeld(day, credited, credited.size());
    }

    void classHeld(int day, List<Long> credited, int present) {
        LocalDate on = DemoCourse.DAYS.get(day - 1);
        SectionId id = new SectionId(section);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < credited.size(); i++) {
            lines.add(new Line(person(i + 1), Math.min(14_400, credited.get(i)), credited.get(i), i < present));
        }
        TestTopics.publish(
                AttendanceEvent.CATALOGUE,
                "attendance-" + section,
                new AttendanceTotalled(
                        id,
                        Chile.at(on, LocalTime.of(18, 0)),
                        new BlockKey(id, on, "A"),
                        day * 14_400L,
                        115_200L,
                        DemoCourse.DAYS.getFirst(),
                        on,
                        lines));
    }

    Story ended(int people) {
        agreed(people);
        for (int day = 1; day <= 8; day++) {
            long full = day * 14_400L;
            classHeld(day, IntStream.range(0, people).mapToObj(i -> full).toList());
        }
        state("TERMINADA");
        attendance(1, 115_200);
        return this;
    }

    Story closed(int people) {
        ended(people);
        for (int person = 1; person <= people; person++) {
            evaluate(person, "APROBADA");
        }
        Api.post(otec, "2020-04-15", path("/closing-form"), Map.of()).then().statusCode(200);
        return this;
    }

    void evaluate(int person, String result) {
        Api.post(
                        otec,
                        "2020-04-13",
                        path("/evaluations"),
                        Map.of("rut", rut(person).formatted(), "result", result))
                .then()
                .statusCode(200);
    }

    /** Waits until the section is in a state. */
    void state(String expected) {
        eventually(() -> assertThat(
                        Api.get(otec, path("")).then().statusCode(200).extract().<String>path("state"))
                .isEqualTo(expected));
    }

    /** Waits until the view of the class book has a credit. */
    void attendance(int person, int seconds) {
        eventually(() -> assertThat(Api.get(otec, path("/participants"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("items.find { it.person == '" + person(person) + "' }.creditedSeconds"))
                .isEqualTo(seconds));
    }

    String path(String rest) {
        return "/v1/sections/" + section + rest;
    }
}
