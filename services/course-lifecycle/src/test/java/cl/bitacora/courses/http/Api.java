package cl.bitacora.courses.http;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Calls as a client makes them. {@code at} is the legal time of a command. */
final class Api {
    private Api() {}

    static Response post(String token, String at, String path, Object body) {
        return post(token, at, UUID.randomUUID().toString(), path, body);
    }

    static Response post(String token, String at, String key, String path, Object body) {
        return command(token, at, key).body(body).post(path);
    }

    static Response post(String token, String at, String path) {
        return command(token, at, UUID.randomUUID().toString()).post(path);
    }

    static Response put(String token, String at, String path, Object body) {
        return command(token, at, UUID.randomUUID().toString()).body(body).put(path);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    /** Uploads a small PDF and gives its SHA-256. */
    static String document(String token, String text) {
        byte[] pdf = ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return given().auth()
                .oauth2(token)
                .multiPart("file", "copia.pdf", pdf, "application/pdf")
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    static Map<String, Object> documentRef(String kind, String sha256) {
        return Map.of("kind", kind, "sha256", sha256);
    }

    private static RequestSpecification command(String token, String at, String key) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("Sandbox-Time", at + "T12:00:00-03:00");
    }
}
