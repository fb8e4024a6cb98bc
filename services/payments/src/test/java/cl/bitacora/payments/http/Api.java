package cl.bitacora.payments.http;

import static io.restassured.RestAssured.given;

import cl.bitacora.testkit.auth.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** The API as its users see it. */
final class Api {
    static final String REGIONAL = TestTokens.ofRegion("sence-regional", World.REGION);
    static final String NATIONAL = TestTokens.national("sence-national");

    /** What every address of a section begins with. */
    static final String SECTION = "/v1/sections/";

    private Api() {}

    /** A command at noon of a day of 2020, with a key of its own. */
    static ValidatableResponse post(String token, String day, String path, String body) {
        return post(token, day, path, body, UUID.randomUUID().toString());
    }

    static ValidatableResponse post(String token, String day, String path, String body, String key) {
        RequestSpecification request = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("Sandbox-Time", day + "T12:00:00-03:00");
        return (body.isEmpty() ? request : request.body(body)).post(path).then();
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth()
                .oauth2(token)
                .header("Sandbox-Time", "2020-05-04T12:00:00-04:00")
                .get(path)
                .then();
    }

    /** Uploads a small PDF of some content and gives its SHA-256. */
    static String upload(String content) {
        byte[] pdf = ("%PDF-1.4\n% " + content + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return given().auth()
                .oauth2(REGIONAL)
                .multiPart("file", "documento.pdf", pdf, "application/pdf")
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    /** The documents of a request, uploaded. */
    static String documents(String... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> "{\"kind\":\"" + kind + "\",\"sha256\":\"" + upload(kind) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String advance(World world, String guaranteeNumber, long guaranteeClp) {
        return """
                {"courseCodes": ["BM-20-077"],
                 "documents": %s,
                 "labourCertificate": {"validUntil": "2020-12-31", "debts": false},
                 "guarantee": {"kind": "BOLETA_BANCARIA", "number": "%s", "taker": "%s", "amountClp": %d,
                   "validFrom": "2020-03-01", "validTo": "2020-12-31", "performanceGuaranteeTo": "2020-12-31",
                   "courseCodes": ["BM-20-077"], "irrevocable": true,
                   "wording": "Garantiza el 100%% del pago del Estado de Avance, correspondiente al 50%% del valor del curso Gestión de Bodegas, código BM-20-077, Programa Bono de Capacitación para Micro y Pequeños Empresarios, año 2020"}}""".formatted(
                        documents("solicitud-validacion", "garantia", "certificado-laboral"),
                        guaranteeNumber,
                        world.otec,
                        guaranteeClp);
    }

    static String liquidation() {
        return """
                {"documents": %s, "labourCertificate": {"validUntil": "2020-12-31", "debts": false}}""".formatted(documents(
                "solicitud-validacion", "certificado-laboral", "honorarios-y-cotizaciones", "diplomas"));
    }

    static String invoice(String number, String issuedOn, long amountClp, String what) {
        return """
                {"number": "%s", "issuedOn": "%s", "amountClp": %d,
                 "text": "Pago de %s por concepto del curso Gestión de Bodegas (código SIC BM-20-077), en el marco del Programa Bono de Capacitación para Micro y Pequeños Empresarios",
                 "channels": ["OFICINA_DE_PARTES", "CORREO_SII", "CORREO_SENCE"]}""".formatted(number, issuedOn, amountClp, what);
    }

    /** From a filed request to a payable invoice. */
    static void toPayable(World world, String file, String day, String number, long amountClp, String months) {
        String base = SECTION + world.section + "/" + file;
        String what = file.equals("advance") ? "Estado de Avance" : "Liquidación de Fase Lectiva";
        post(REGIONAL, day, base + "/validate", "{}").statusCode(200);
        post(world.token(), day, base + "/invoice", invoice(number, day, amountClp, what))
                .statusCode(200);
        post(REGIONAL, day, base + "/invoice-confirmation", "{\"reportedMonths\": [" + months + "]}")
                .statusCode(200);
    }
}
