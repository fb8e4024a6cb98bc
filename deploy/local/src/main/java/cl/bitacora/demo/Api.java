package cl.bitacora.demo;

import cl.bitacora.local.Service;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/**
 * The public REST APIs, used as any OTEC would. Every command carries an Idempotency-Key made of the step's name, so that
 * a demonstration that was cut off can simply be run again; an answer of 502, 503 or a lost connection is tried again.
 */
public final class Api {
    private static final int TRIES = 40;
    private final Function<Service, String> baseUrl;
    private final Tokens tokens;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    public Api(Function<Service, String> baseUrl, Tokens tokens, HttpClient http) {
        this.baseUrl = baseUrl;
        this.tokens = tokens;
        this.http = http;
    }

    /** Reads. */
    public Answer get(Service service, String path, Identity as) {
        return send(request(service, path, as).GET());
    }

    /** A command: who asks, when it legally happens (the local stack is a sandbox), and its Idempotency-Key. */
    public record Call(Service service, String path, Identity as, String at, String key) {}

    /** Sends a command. */
    public Answer post(Call call, Object body) {
        return send(request(call.service(), call.path(), call.as())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.key())
                .header("Sandbox-Time", call.at())
                .POST(HttpRequest.BodyPublishers.ofString(text(body))));
    }

    /** Sends a command that must be accepted. */
    public Answer must(Call call, Object body) {
        Answer answer = post(call, body);
        if (!answer.ok()) {
            throw new DemoFailure("POST " + call.path() + " respondió " + answer.status() + ": " + answer.text("detail")
                    + "\n" + answer.body().toPrettyString());
        }
        return answer;
    }

    /** Uploads a document; answers its SHA-256. */
    public String upload(Service service, byte[] content, String fileName, Identity as) {
        String boundary = "bitacora-demo-boundary";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Answer answer = send(request(service, "/v1/documents", as)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
        if (!answer.ok()) {
            throw new DemoFailure("el documento no se aceptó: " + answer.body());
        }
        return answer.text("sha256");
    }

    /** Reads bytes, such as a PDF. */
    public byte[] bytes(Service service, String path, Identity as) {
        try {
            HttpResponse<byte[]> response = http.send(
                    request(service, path, as).header("Accept", "*/*").GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new DemoFailure("GET " + path + " respondió " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new DemoFailure("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrumpido", e);
        }
    }

    private String text(Object body) {
        try {
            return body instanceof String ready ? ready : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(Service service, String path, Identity as) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(baseUrl.apply(service) + path))
                .timeout(Duration.ofSeconds(30));
        tokens.of(as).ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        return builder;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        for (int tried = 1; ; tried++) {
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < 500 || tried == TRIES) {
                    return new Answer(response.statusCode(), body(response.body()));
                }
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw new DemoFailure(request.method() + " " + request.uri() + ": sin respuesta", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("interrumpido", e);
            }
            pause();
        }
    }

    private JsonNode body(String text) throws IOException {
        return text.isBlank() || !(text.startsWith("{") || text.startsWith("["))
                ? MissingNode.getInstance()
                : json.readTree(text);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrumpido", e);
        }
    }
}
