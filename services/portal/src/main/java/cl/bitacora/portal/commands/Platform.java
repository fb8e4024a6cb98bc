package cl.bitacora.portal.commands;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Problem;
import cl.bitacora.portal.questions.Target;
import cl.bitacora.portal.words.Tongue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the services what they decide, in the caller's own name. Blocking: on a virtual thread. */
@ApplicationScoped
public class Platform {
    private static final Logger LOG = Logger.getLogger(Platform.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final SecurityIdentity identity;
    private final SandboxClock trial;
    private final String gateway;
    private final String attendance;
    private final String courses;
    private final String certificates;
    private final String payments;
    private final String tenders;

    @Inject
    public Platform(
            SecurityIdentity identity,
            SandboxClock trial,
            @ConfigProperty(name = "bitacora.gateway-url") String gateway,
            @ConfigProperty(name = "bitacora.attendance-url") String attendance,
            @ConfigProperty(name = "bitacora.courses-url") String courses,
            @ConfigProperty(name = "bitacora.certificates-service-url") String certificates,
            @ConfigProperty(name = "bitacora.payments-url") String payments,
            @ConfigProperty(name = "bitacora.tenders-url") String tenders) {
        this.identity = identity;
        this.trial = trial;
        this.gateway = gateway;
        this.attendance = attendance;
        this.courses = courses;
        this.certificates = certificates;
        this.payments = payments;
        this.tenders = tenders;
    }

    /** What came back. */
    public sealed interface Answer {
        /** It is done, and what the service says about it. */
        record Done(JsonNode body) implements Answer {}

        /** It is not done, and the service says why. */
        record Refused(int status, Problem problem) implements Answer {}

        /** Nobody knows whether it is done: asking again with the same key does it once. */
        record Silent() implements Answer {}
    }

    /**
     * Asks for something to be done.
     *
     * @param key idempotency key: the same one means the same request
     */
    public Answer send(Deed deed, String path, JsonNode body, String key) {
        return send(deed.method(), deed.target(), path, body, key);
    }

    /** Uploads a document to the service that will be told of it; what is done says its {@code sha256}. */
    public Answer upload(Target target, Path file, String type) {
        String boundary = "b-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"documento\"\r\n"
                + "Content-Type: " + type + "\r\n\r\n";
        try {
            return send(HttpRequest.newBuilder(URI.create(base(target) + "/v1/documents"))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.concat(
                            HttpRequest.BodyPublishers.ofString(head),
                            HttpRequest.BodyPublishers.ofFile(file),
                            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks what would be: nothing is stored. */
    public Answer simulate(Target target, String path, JsonNode question) {
        return send("POST", target, path, question, UUID.randomUUID().toString());
    }

    /** A document that a service keeps, or no document and the status that says why; 503 if nobody answered. */
    public record Document(int status, byte[] content) {}

    /** Fetches a document in the caller's own name. */
    public Document document(Target target, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base(target) + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token())
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Document(response.statusCode(), response.statusCode() == 200 ? response.body() : new byte[0]);
        } catch (IOException e) {
            LOG.warnf("%s does not answer: %s", target.module(), e.getClass().getSimpleName());
            return new Document(503, new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Document(503, new byte[0]);
        }
    }

    /** What a service shows to everybody, if it shows it. */
    public Optional<String> look(Target target, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base(target) + path))
                .timeout(ANSWER)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s does not answer: %s", target.module(), e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Answer send(String method, Target target, String path, JsonNode body, String key) {
        return send(HttpRequest.newBuilder(URI.create(base(target) + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Answer send(HttpRequest.Builder request) {
        trial.set().ifPresent(set -> request.header("Sandbox-Time", trial.now().toString()));
        HttpRequest complete = request.timeout(ANSWER)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", Tongue.spoken().tag())
                .build();
        try {
            return read(client.send(complete, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.warnf(
                    "%s does not answer: %s",
                    complete.uri().getAuthority(), e.getClass().getSimpleName());
            return new Answer.Silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent();
        }
    }

    private static Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        try {
            if (status < 300) {
                String text = response.body();
                return new Answer.Done(BitacoraJson.mapper().readTree(text.isBlank() ? "{}" : text));
            }
            return status < 500
                    ? new Answer.Refused(status, problem(BitacoraJson.mapper().readTree(response.body())))
                    : new Answer.Silent();
        } catch (JsonProcessingException e) {
            LOG.warnf("unreadable answer, status %d", status);
            return new Answer.Silent();
        }
    }

    /** A problem as RFC 9457 lets it come: what it does not say is missing. */
    private static Problem problem(JsonNode said) {
        List<Problem> errors = new ArrayList<>();
        said.path("errors").forEach(one -> errors.add(problem(one)));
        return new Problem(
                said.path("type").asText(""),
                said.path("title").asText(""),
                said.path("status").asInt(),
                said.path("detail").asText(said.path("title").asText(say("El servicio no dijo por qué."))),
                said.path("code").asText(""),
                text(said, "rule"),
                text(said, "citation"),
                text(said, "field"),
                said.path("remedy").asText(""),
                null,
                errors.isEmpty() ? null : errors);
    }

    private static @Nullable String text(JsonNode said, String name) {
        return said.hasNonNull(name) ? said.get(name).asText() : null;
    }

    private String base(Target target) {
        return switch (target) {
            case GATEWAY -> gateway;
            case ATTENDANCE -> attendance;
            case COURSES -> courses;
            case CERTIFICATES -> certificates;
            case PAYMENTS -> payments;
            case TENDERS -> tenders;
        };
    }

    private String token() {
        @Nullable AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        @Nullable TokenCredential any = access == null ? identity.getCredential(TokenCredential.class) : access;
        if (any == null) {
            throw new IllegalStateException("a caller without a token");
        }
        return any.getToken();
    }
}
