package cl.bitacora.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** OAuth2 access tokens from the realm, kept until shortly before they end. */
public final class Tokens {
    private record Held(String token, Instant until) {}

    private final String tokenUrl;
    private final HttpClient http;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Identity, Held> held = new ConcurrentHashMap<>();

    public Tokens(String tokenUrl, HttpClient http, InstantSource clock) {
        this.tokenUrl = tokenUrl;
        this.http = http;
        this.clock = clock;
    }

    /** A current token, or empty for nobody. */
    public Optional<String> of(Identity identity) {
        Held found = held.get(identity);
        if (found != null && clock.instant().isBefore(found.until())) {
            return Optional.of(found.token());
        }
        Optional<Held> fresh = switch (identity) {
            case Identity.Anonymous _ -> Optional.empty();
            case Identity.SystemClient client ->
                Optional.of(ask(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client.clientId(),
                        "client_secret", client.secret())));
            case Identity.User user ->
                Optional.of(ask(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "bitacora-cli",
                        "username",
                        user.username(),
                        "password",
                        user.password())));
        };
        fresh.ifPresent(token -> held.put(identity, token));
        return fresh.map(Held::token);
    }

    private Held ask(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new DemoFailure("Keycloak no entregó un token a " + form.get("client_id") + " (HTTP "
                        + response.statusCode() + ")");
            }
            JsonNode answer = json.readTree(response.body());
            Instant until = clock.instant().plusSeconds(answer.get("expires_in").asLong() - 20);
            return new Held(answer.get("access_token").asText(), until);
        } catch (IOException e) {
            throw new DemoFailure("Keycloak no responde en " + tokenUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrumpido", e);
        }
    }
}
