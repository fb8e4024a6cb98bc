package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;

import cl.bitacora.contracts.journals.wire.RequestSignature;
import cl.bitacora.contracts.journals.wire.RequestSignature.Target;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.UUID;

/** Requests that a class PC signs. */
final class SignedCalls {
    private final String installation;
    private final PrivateKey key;
    private Instant created = Instant.now();
    private String nonce = nonce();

    private SignedCalls(String installation, PrivateKey key) {
        this.installation = installation;
        this.key = key;
    }

    static SignedCalls of(JournalSimulator pc) {
        return new SignedCalls(pc.installation(), pc.keys().privateKey());
    }

    static SignedCalls of(String installation, PrivateKey key) {
        return new SignedCalls(installation, key);
    }

    static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    SignedCalls createdAt(Instant moment) {
        this.created = moment;
        return this;
    }

    SignedCalls nonce(String own) {
        this.nonce = own;
        return this;
    }

    ValidatableResponse post(String path, String json) {
        return signed("POST", path, "", json, json).post(path).then();
    }

    /** Sends another body than it signs. */
    ValidatableResponse postAltered(String path, String signedJson, String sentJson) {
        return signed("POST", path, "", signedJson, sentJson).post(path).then();
    }

    ValidatableResponse get(String path) {
        return get(path, "");
    }

    ValidatableResponse get(String path, String query) {
        String uri = query.isEmpty() ? path : path + "?" + query;
        return signed("GET", path, query, "", "").get(uri).then();
    }

    private RequestSpecification signed(String method, String path, String query, String signedBody, String sentBody) {
        RequestSignature signature = RequestSignature.sign(
                key,
                installation,
                new Target(method, path, query),
                signedBody.getBytes(StandardCharsets.UTF_8),
                created,
                nonce);
        RequestSpecification request = given().baseUri(RestAssured.baseURI)
                .urlEncodingEnabled(false)
                .header(RequestSignature.SIGNATURE_INPUT, signature.signatureInput())
                .header(RequestSignature.SIGNATURE, signature.signature());
        if (!signature.contentDigest().isEmpty()) {
            request.header(RequestSignature.CONTENT_DIGEST, signature.contentDigest());
        }
        return sentBody.isEmpty()
                ? request
                : request.contentType("application/json").body(sentBody.getBytes(StandardCharsets.UTF_8));
    }
}
