package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.store.Installation;
import cl.bitacora.contracts.journals.wire.RequestSignature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** One request to the gateway and its answer. Never throws for the network's sake. */
public final class GatewayClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NONE = new byte[0];

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Supplier<Instant> wall;

    /** @param wall the PC's clock: what signatures are dated with */
    public GatewayClient(Supplier<Instant> wall) {
        this.wall = wall;
    }

    /** Without signature: enrolment and batches, which carry their own. */
    public Answer post(String gateway, String path, byte[] body) {
        return send(request(gateway, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public Answer get(String gateway, String path) {
        return send(request(gateway, path).GET().build());
    }

    /** In the installation's own name. */
    public Answer signedPost(Installation pc, String path, byte[] body) {
        return send(signed(pc, "POST", path, body)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /**
     * In the installation's own name.
     *
     * @param path with its query, escaped
     */
    public Answer signedGet(Installation pc, String path) {
        return send(signed(pc, "GET", path, NONE).GET().build());
    }

    private HttpRequest.Builder signed(Installation pc, String method, String path, byte[] body) {
        URI uri = URI.create(pc.gateway() + path);
        RequestSignature signature = RequestSignature.sign(
                pc.signingKey(),
                pc.id(),
                new RequestSignature.Target(
                        method,
                        uri.getRawPath(),
                        Optional.ofNullable(uri.getRawQuery()).orElse("")),
                body,
                wall.get(),
                nonce());
        HttpRequest.Builder request = request(pc.gateway(), path)
                .header(RequestSignature.SIGNATURE_INPUT, signature.signatureInput())
                .header(RequestSignature.SIGNATURE, signature.signature());
        return body.length == 0 ? request : request.header(RequestSignature.CONTENT_DIGEST, signature.contentDigest());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer.Unreachable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable("interrupted");
        }
    }

    private static Answer answer(int status, byte[] bytes) {
        JsonNode body;
        try {
            body = bytes.length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(bytes);
        } catch (IOException e) {
            return new Answer.Unreachable("status " + status + " with a body that is no JSON");
        }
        if (status >= 200 && status < 300) {
            return new Answer.Done(status, body);
        }
        String code = body.path("code").asText("");
        return status >= 500 || code.isEmpty()
                ? new Answer.Unreachable("status " + status + " " + code)
                : new Answer.Problem(
                        status,
                        code,
                        body.path("detail").asText(""),
                        body.path("remedy").asText(""),
                        body);
    }

    private static HttpRequest.Builder request(String gateway, String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
    }

    static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
