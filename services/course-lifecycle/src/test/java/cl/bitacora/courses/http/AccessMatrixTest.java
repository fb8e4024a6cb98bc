package cl.bitacora.courses.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every endpoint of a resource × every role × own, another OTEC's, another region's. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class AccessMatrixTest {
    private static final Set<String> OF_OTEC = Set.of("otec-admin", "otec-operator", "otec-system", "relator");
    private static final Set<String> OF_REGION = Set.of("sence-regional", "sence-director");
    private static final Set<String> OF_NATION = Set.of("sence-national", "auditor");
    private static final Set<String> OF_OTIC = Set.of("otic-analyst", "otic-supervisor");
    private static final Set<String> NOBODY_HERE = Set.of("stranger");
    private static final String OTIC = "70123456-1";
    private static final String OTHER_OTIC = "70200800-K";
    private static final Set<String> SUBMIT = Set.of("otec-admin", "otec-operator", "otec-system");
    private static final Set<String> REVIEW = OF_REGION;
    private static final Set<String> SIGN = Set.of("sence-director");

    @Inject
    EventStore<CoursesEvent> store;

    /** An endpoint and the roles that may use it on a resource in their scope; READ is everybody in scope. */
    private record Endpoint(String method, String path, Set<String> allowed, Object body) {
        boolean reads() {
            return method.equals("GET");
        }
    }

    private static List<Endpoint> endpoints(Story story) {
        Map<String, Object> nothing = Map.of();
        List<Endpoint> all = new ArrayList<>();
        String section = story.path("");
        for (String path : List.of(
                "/v1/courses/" + story.course,
                section,
                section + "/participants",
                section + "/acuerdo-operativo",
                section + "/formulario-1",
                section + "/closing-form",
                section + "/duties",
                section + "/history")) {
            all.add(new Endpoint("GET", path, Set.of(), nothing));
        }
        all.add(new Endpoint("POST", "/v1/courses/" + story.course + "/sections", SUBMIT, story.sectionRequest(99)));
        all.add(new Endpoint("POST", section + "/enrolments", SUBMIT, story.enrolment(1)));
        all.add(new Endpoint(
                "POST",
                section + "/withdrawals",
                SUBMIT,
                Map.of("person", story.person(1).value(), "reasonCode", "SALUD")));
        all.add(new Endpoint(
                "POST",
                section + "/contacts",
                SUBMIT,
                Map.of("person", story.person(1).value(), "contacted", false)));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo", SUBMIT, story.acuerdo()));
        all.add(new Endpoint("PUT", section + "/acuerdo-operativo", SUBMIT, story.acuerdo()));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo/check", SUBMIT, story.acuerdo()));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo/finalise", SUBMIT, nothing));
        all.add(new Endpoint(
                "POST", section + "/acuerdo-operativo/deliver-support", SUBMIT, Map.of("documents", List.of())));
        all.add(new Endpoint(
                "POST",
                section + "/evaluations",
                SUBMIT,
                Map.of("person", story.person(99).value(), "result", "APROBADA")));
        all.add(new Endpoint(
                "POST",
                section + "/expulsions",
                SUBMIT,
                Map.of("person", story.person(99).value(), "reasonCode", "X1")));
        all.add(new Endpoint("POST", section + "/closing-form", SUBMIT, nothing));
        all.add(new Endpoint(
                "POST", section + "/duties", SUBMIT, Map.of("duty", "FAILED_START_TOLD", "on", "2020-03-30")));
        all.add(new Endpoint("POST", section + "/enable", REVIEW, nothing));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo/request-changes", REVIEW, Map.of("reason", "x")));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo/request-support", REVIEW, Map.of("what", "x")));
        all.add(new Endpoint(
                "POST", section + "/acuerdo-operativo/reject", REVIEW, Map.of("cause", "PLAZOS", "reason", "x")));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo/stamp", REVIEW, nothing));
        all.add(new Endpoint("POST", section + "/acuerdo-operativo/sign", SIGN, nothing));
        all.add(new Endpoint(
                "POST",
                section + "/expulsions/decisions",
                REVIEW,
                Map.of("person", story.person(99).value(), "ratified", true)));
        all.add(new Endpoint("POST", section + "/closing-form/observe", REVIEW, Map.of("reason", "")));
        all.add(new Endpoint("POST", section + "/closing-form/stamp", REVIEW, nothing));
        all.add(new Endpoint(
                "POST",
                section + "/minimum-exceptions",
                SIGN,
                Map.of("minimum", 8, "cause", "ZONA_EXTREMA", "reason", "x")));
        all.add(new Endpoint(
                "POST",
                section + "/start-extensions",
                SIGN,
                Map.of("regime", "PLAZO_DE_INICIO", "newDueOn", "2020-04-13", "reason", "x")));
        all.add(new Endpoint(
                "POST",
                "/v1/people/erasures",
                Set.of("sence-national"),
                Map.of("rut", story.rut(555).formatted(), "reason", "PRUEBA")));
        return all;
    }

    /** A caller: where they stand towards the resource. */
    private record Caller(String role, String scope, String token) {
        boolean sees() {
            return OF_NATION.contains(role)
                    || scope.equals("own")
                            && (OF_OTEC.contains(role) || OF_OTIC.contains(role) || OF_REGION.contains(role));
        }
    }

    private static List<Caller> callers(Story story) {
        String other = cl.bitacora.kernel.Rut.ofNumber(77_999_999).toString();
        List<Caller> callers = new ArrayList<>();
        for (String role : concat(OF_OTEC, NOBODY_HERE)) {
            String subject = "matrix-" + role;
            callers.add(new Caller(role, "own", TestTokens.token(subject, story.otecRut.toString(), "", role)));
            callers.add(new Caller(role, "other OTEC", TestTokens.token(subject, other, "", role)));
            callers.add(new Caller(role, "other region", TestTokens.token(subject, other, "08", role)));
        }
        for (String role : OF_OTIC) {
            callers.add(new Caller(role, "own", TestTokens.ofOtic(role, OTIC)));
            callers.add(new Caller(role, "other OTIC", TestTokens.ofOtic(role, OTHER_OTIC)));
            callers.add(
                    new Caller(role, "no OTIC, the OTEC's claim", TestTokens.ofOtec(role, story.otecRut.toString())));
        }
        for (String role : concat(OF_REGION, OF_NATION)) {
            String subject = "matrix-" + role;
            boolean regional = OF_REGION.contains(role);
            callers.add(new Caller(role, "own", TestTokens.token(subject, "", regional ? "07" : "", role)));
            callers.add(new Caller(role, "other OTEC", TestTokens.token(subject, other, regional ? "13" : "", role)));
            callers.add(new Caller(role, "other region", TestTokens.token(subject, "", regional ? "08" : "", role)));
        }
        return callers;
    }

    private static List<String> concat(Set<String> one, Set<String> two) {
        List<String> all = new ArrayList<>(one);
        all.addAll(two);
        all.sort(null);
        return all;
    }

    @Test
    void role_by_scope_by_endpoint() {
        Story story = new Story().through(OTIC).closed(10);
        List<String> unexpected = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        int cells = 0;
        for (Endpoint endpoint : endpoints(story)) {
            for (Caller caller : callers(story)) {
                cells++;
                boolean erasure = endpoint.path().equals("/v1/people/erasures");
                boolean allowed = endpoint.reads()
                        ? caller.sees()
                        : endpoint.allowed().contains(caller.role()) && (caller.sees() || erasure);
                long before = store.log().head();
                int status = call(endpoint, caller).statusCode();
                long after = store.log().head();
                String cell = caller.role() + " (" + caller.scope() + ") " + endpoint.method() + " " + endpoint.path()
                        + " → " + status;
                if (!allowed) {
                    // Seen but not allowed: 403. Not seen: 404, except the platform's own resource.
                    boolean platform = erasure && !NOBODY_HERE.contains(caller.role());
                    int expected = caller.sees() || platform ? 403 : 404;
                    if (status != expected || after != before) {
                        unexpected.add(cell + ", expected " + expected + ", events " + (after - before));
                    }
                } else if (status == 401 || status == 403 || status == 404 || status >= 500) {
                    unexpected.add(cell + ", but it is allowed");
                }
                counts.merge(allowed ? "allowed" : "refused", 1, Integer::sum);
            }
            int anonymous =
                    call(endpoint, new Caller("none", "none", "not-a-token")).statusCode();
            cells++;
            if (anonymous != 401) {
                unexpected.add("without token " + endpoint.path() + " → " + anonymous);
            }
        }
        System.out.printf(
                "access matrix: %d cells (%s, without token %d), %d unexpected%n",
                cells, counts, endpoints(story).size(), unexpected.size());
        assertThat(unexpected).isEmpty();
    }

    private static Response call(Endpoint endpoint, Caller caller) {
        return switch (endpoint.method()) {
            case "GET" -> Api.get(caller.token(), endpoint.path());
            case "PUT" -> Api.put(caller.token(), "2020-04-16", endpoint.path(), endpoint.body());
            default -> Api.post(caller.token(), "2020-04-16", endpoint.path(), endpoint.body());
        };
    }

    /** Of two OTICs and of nobody's courses each sees its own: lists of courses, sections, acuerdos and closing forms. */
    @Test
    void an_otic_lists_what_it_stands_between() {
        Story mine = new Story().through(OTIC).closed(10);
        Story others = new Story().through(OTHER_OTIC).enabled(15);
        Story direct = new Story().enabled(15);
        for (String role : OF_OTIC) {
            String token = TestTokens.ofOtic(role, OTIC);
            for (String list : List.of("courses", "sections", "acuerdos-operativos", "closing-forms")) {
                String id = list.equals("courses") ? mine.course : mine.section;
                eventually(() -> assertThat(
                                Api.get(token, "/v1/" + list + "?limit=200").asString())
                        .contains(id));
            }
            assertThat(Api.get(token, "/v1/courses?limit=200").asString())
                    .contains(OTIC)
                    .doesNotContain(others.course, direct.course, OTHER_OTIC);
            assertThat(Api.get(token, "/v1/sections?limit=200").asString())
                    .doesNotContain(others.section, direct.section);
            assertThat(Api.get(token, "/v1/courses/" + others.course + "/sections")
                            .asString())
                    .doesNotContain(others.section);
            String other = TestTokens.ofOtic(role, OTHER_OTIC);
            assertThat(Api.get(other, "/v1/acuerdos-operativos?limit=200").asString())
                    .doesNotContain(mine.section);
            assertThat(Api.get(other, "/v1/closing-forms?limit=200").asString()).doesNotContain(mine.section);
        }
    }

    @Test
    void an_otic_that_does_not_stand_between_is_refused_in_words() {
        Story story = new Story();
        Map<String, Object> request = new LinkedHashMap<>(story.courseRequest());
        request.put("otic", "70.123.456-1");
        Api.post(story.otec, "2020-03-02", "/v1/courses", request)
                .then()
                .statusCode(422)
                .body("code", equalTo("otic-without-intermediation"))
                .body("field", equalTo("otic"))
                .body("rule", equalTo("CERT-008"))
                .body("detail", containsString("70123456-1"))
                .body("remedy", containsString("intermediated"));
        request.put("intermediated", true);
        request.put("otic", "70.123.456-2");
        Api.post(story.otec, "2020-03-02", "/v1/courses", request)
                .then()
                .statusCode(400)
                .body("code", equalTo("rut-invalid"))
                .body("field", equalTo("otic"));
    }

    @Test
    void lists_show_the_own_only() {
        Story mine = new Story().enabled(15);
        Story other = new Story().enabled(15);
        String elsewhere = TestTokens.ofRegion("sence-regional", "08");
        assertThat(Api.get(mine.otec, "/v1/sections?limit=200").asString())
                .contains(mine.section)
                .doesNotContain(other.section);
        assertThat(Api.get(elsewhere, "/v1/sections?limit=200").asString()).doesNotContain(mine.section);
        assertThat(Api.get(elsewhere, "/v1/courses?limit=200").asString()).doesNotContain(mine.course);
        assertThat(Api.get(Story.DR, "/v1/sections?limit=200&otec=" + mine.otecRut)
                        .asString())
                .contains(mine.section)
                .doesNotContain(other.section);
        assertThat(Api.get(TestTokens.ofOtec("otic-analyst", mine.otecRut.toString()), "/v1/sections")
                        .asString())
                .doesNotContain(mine.section);
    }
}
