package cl.bitacora.payments.http;

import static cl.bitacora.payments.http.Api.SECTION;
import static cl.bitacora.payments.http.Api.get;
import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what where: every role, in its own scope and in another's, on every address. And what bad input answers. */
@QuarkusTest
@TestProfile(Sandbox.class)
@QuarkusTestResource(PlatformTestResource.class)
class AccessMatrixTest {
    private static final String OWN = new World("x", 5000, List.of()).otec.toString();
    private static final String OTEC = TestTokens.ofOtec("otec-operator", OWN);
    private static final String OTHER_OTEC = Rut.ofNumber(76_999_999).toString();
    private static final Set<String> READERS = Set.of(
            "otec-admin",
            "otec-operator",
            "otec-system",
            "relator",
            "sence-regional",
            "sence-director",
            "sence-national",
            "auditor");
    private static final Set<String> SUBMITTERS = Set.of("otec-admin", "otec-operator", "otec-system");
    private static final Set<String> REVIEWERS = Set.of("sence-regional", "sence-director");
    private static final Set<String> NATIONAL = Set.of("sence-national");
    private static final Set<String> REJECTERS = Set.of("sence-regional", "sence-director", "sence-national");

    /** An address with a body that can be read and who may use it in scope. */
    private record Address(String method, String path, String body, Set<String> allowed) {}

    /** A caller and whether the section lies in their scope. */
    private record Who(String role, String token, boolean inScope) {}

    @Test
    void every_role_in_every_scope_on_every_address() {
        World world = new World("matriz-1", 5000, List.of(80, 80));
        world.begins();
        eventually(() -> get(OTEC, SECTION + "matriz-1/advance").statusCode(200));
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Address address : addresses()) {
            int anonymous = call(address, "");
            if (anonymous != 401) {
                wrong.add("nobody " + address.path() + " → " + anonymous);
            }
            for (Who who : callers()) {
                cells++;
                int status = call(address, who.token());
                boolean may = who.inScope() && address.allowed().contains(who.role());
                boolean sees = who.inScope() && READERS.contains(who.role());
                boolean right = may
                        ? status != 401 && status != 403 && status != 404 && status < 500
                        : status == (sees ? 403 : 404);
                if (!right) {
                    wrong.add(who.role() + (who.inScope() ? " own " : " foreign ") + address.method() + " "
                            + address.path() + " → " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(addresses().size() * callers().size());
    }

    private static List<Address> addresses() {
        String section = SECTION + "matriz-1";
        List<Address> all = new ArrayList<>();
        for (String path : List.of("/advance", "/liquidation", "/liquidation/preview", "/payment-story")) {
            all.add(new Address("GET", section + path, "", READERS));
        }
        all.add(new Address("POST", section + "/advance", bodyOfAdvance(), SUBMITTERS));
        all.add(new Address("POST", section + "/liquidation", bodyOfLiquidation(), SUBMITTERS));
        for (String file : List.of("/advance", "/liquidation")) {
            String base = section + file;
            all.add(new Address("POST", base + "/observe", "{\"reason\": \"x\"}", REVIEWERS));
            all.add(new Address("POST", base + "/validate", "{}", REVIEWERS));
            all.add(new Address(
                    "POST", base + "/invoice", Api.invoice("F", "2020-04-01", 1, "Estado de Avance"), SUBMITTERS));
            all.add(new Address("POST", base + "/invoice-confirmation", "{\"reportedMonths\": []}", REVIEWERS));
            all.add(new Address("POST", base + "/invoice-rejection", "{\"reasonCode\": \"x\"}", REJECTERS));
            all.add(new Address("POST", base + "/hold", "{\"reportedMonths\": []}", REVIEWERS));
            all.add(new Address("POST", base + "/hold-release", "{\"reportedMonths\": []}", REVIEWERS));
            all.add(new Address("POST", base + "/payment", "", NATIONAL));
        }
        all.add(new Address(
                "POST", section + "/advance/restitution", "{\"act\": \"x\", \"dueOn\": \"2020-06-30\"}", NATIONAL));
        return all;
    }

    private static List<Who> callers() {
        List<Who> callers = new ArrayList<>();
        String own = OWN;
        for (String role : List.of("otec-admin", "otec-operator", "otec-system", "relator")) {
            callers.add(new Who(role, TestTokens.ofOtec(role, own), true));
            callers.add(new Who(role, TestTokens.ofOtec(role, OTHER_OTEC), false));
        }
        for (String role : List.of("sence-regional", "sence-director")) {
            callers.add(new Who(role, TestTokens.ofRegion(role, World.REGION), true));
            callers.add(new Who(role, TestTokens.ofRegion(role, "08"), false));
        }
        callers.add(new Who("sence-national", TestTokens.national("sence-national"), true));
        callers.add(new Who("auditor", TestTokens.national("auditor"), true));
        callers.add(new Who("otic-analyst", TestTokens.national("otic-analyst"), false));
        callers.add(new Who("nothing", TestTokens.national("nothing"), false));
        return callers;
    }

    private static int call(Address address, String token) {
        var request = given().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Sandbox-Time", "2020-03-10T12:00:00-03:00");
        if (!token.isEmpty()) {
            request = request.auth().oauth2(token);
        }
        if (!address.body().isEmpty()) {
            request = request.contentType(ContentType.JSON).body(address.body());
        }
        return request.request(address.method(), address.path()).statusCode();
    }

    @Test
    void debts_are_seen_by_their_owner_and_written_by_the_country() {
        String path = "/v1/debts/" + Rut.ofNumber(76_555_555);
        String debt = "{\"otec\": \"" + Rut.ofNumber(76_555_555) + "\", \"amountClp\": 10, \"reference\": \"r\"}";
        String owner = TestTokens.ofOtec("otec-admin", Rut.ofNumber(76_555_555).toString());
        get(owner, path).statusCode(200).body("owedClp", equalTo(0));
        get(OTEC, path).statusCode(404);
        get(Api.REGIONAL, path).statusCode(404);
        get(TestTokens.national("auditor"), path).statusCode(200);
        Api.post(owner, "2020-04-01", "/v1/debts", debt).statusCode(403);
        Api.post(OTEC, "2020-04-01", "/v1/debts", debt).statusCode(404);
        Api.post(Api.NATIONAL, "2020-04-01", "/v1/debts", debt).statusCode(201);
        get(owner, path).body("owedClp", equalTo(10));
    }

    @Test
    void bad_input_is_answered_in_spanish_with_what_to_do() {
        World world = new World("errores-1", 5100, List.of(80, 80));
        world.begins();
        String path = SECTION + "errores-1";
        eventually(() -> get(OTEC, path + "/advance").statusCode(200));
        Api.post(OTEC, "2020-03-10", path + "/liquidation", "{\"documents\": []}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("missing-field"), "field", equalTo("labourCertificate"))
                .body("remedy", containsString("Agregue"));
        Api.post(OTEC, "2020-03-10", path + "/advance", bodyOfAdvance().replace("BOLETA_BANCARIA", "CHEQUE"))
                .statusCode(400)
                .body("code", equalTo("guarantee-kind"), "rule", equalTo("BONO-173"))
                .body("detail", containsString("norma"), "remedy", containsString("BOLETA_BANCARIA"));
        Api.post(
                        OTEC,
                        "2020-03-10",
                        path + "/advance",
                        bodyOfAdvance().replace(OWN, "76105000-X".replace("X", OWN.endsWith("1") ? "2" : "1")))
                .statusCode(400)
                .body("code", equalTo("rut-invalid"), "field", equalTo("guarantee.taker"));
        Api.post(OTEC, "2020-03-10", path + "/advance", bodyOfAdvance().replace("garantia\"", "otra\""))
                .statusCode(400)
                .body("code", equalTo("document-kind-unknown"), "field", equalTo("documents[0].kind"));
        Api.post(OTEC, "2020-03-10", path + "/advance", bodyOfAdvance())
                .statusCode(400)
                .body("code", equalTo("document-not-found"), "field", equalTo("documents[0].sha256"));
        Api.post(OTEC, "2020-03-10", path + "/advance", bodyOfAdvance().replace("5000000", "-1"))
                .statusCode(400)
                .body("code", equalTo("amount-out-of-range"), "field", equalTo("guarantee.amountClp"));
        Api.post(OTEC, "2020-03-10", path + "/advance", bodyOfAdvance().replace("2020-03-01", "ayer"))
                .statusCode(400)
                .body("code", equalTo("unreadable-field"), "field", equalTo("guarantee.validFrom"));
        Api.post(OTEC, "2020-03-10", path + "/liquidation", bodyOfLiquidation().replace("}]", "}, null]"))
                .statusCode(400)
                .body("code", equalTo("missing-field"), "field", equalTo("documents[1]"));
        Api.post(OTEC, "2020-03-10", path + "/advance", "{\"x\": 1}")
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        Api.post(OTEC, "2020-03-10", SECTION + "no-existe/advance", bodyOfAdvance())
                .statusCode(404);
    }

    @Test
    void other_programmes_and_modalities_are_not_paid_by_this_formula() {
        World becas = new World("becas-1", 5200, List.of(80, 80));
        becas.created(Programme.BECAS_LABORALES_2022, Modality.PRESENCIAL);
        World online = new World("online-1", 5300, List.of(80, 80));
        online.created(Programme.BONO_MIPE_2020, Modality.E_LEARNING);
        online.agreed();
        eventually(() -> get(OTEC, SECTION + "online-1/advance").statusCode(200));
        eventually(() -> get(OTEC, SECTION + "becas-1/liquidation/preview")
                .statusCode(409)
                .body("code", equalTo("other-programme")));
        get(OTEC, SECTION + "becas-1/advance").statusCode(409).body("code", equalTo("other-programme"));
        get(OTEC, SECTION + "online-1/liquidation/preview")
                .statusCode(409)
                .body("code", equalTo("liquidation-of-other-modality"));
    }

    private static String bodyOfAdvance() {
        return """
                {"courseCodes": ["BM-20-077"],
                 "documents": [{"kind": "garantia", "sha256": "%s"}],
                 "labourCertificate": {"validUntil": "2020-12-31", "debts": false},
                 "guarantee": {"kind": "BOLETA_BANCARIA", "number": "x", "taker": "%s", "amountClp": 5000000,
                   "validFrom": "2020-03-01", "validTo": "2020-12-31", "performanceGuaranteeTo": "2020-12-31",
                   "courseCodes": ["BM-20-077"], "irrevocable": true, "wording": "x"}}""".formatted("0".repeat(64), OWN);
    }

    private static String bodyOfLiquidation() {
        return """
                {"documents": [{"kind": "diplomas", "sha256": "%s"}],
                 "labourCertificate": {"validUntil": "2020-12-31", "debts": false}}""".formatted("0".repeat(64));
    }
}
