package cl.bitacora.local;

import cl.bitacora.local.keycloak.Realm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** Asks for tokens and reads what they say. */
final class TestTokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestTokens() {}

    static JsonNode ofUser(StackInfo info, String username) throws IOException, InterruptedException {
        return payload(
                info,
                "grant_type=password&client_id=bitacora-cli&username=" + username + "&password=" + Realm.DEMO_PASSWORD);
    }

    static JsonNode ofClient(StackInfo info, String client, String secret) throws IOException, InterruptedException {
        return payload(info, "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
    }

    private static JsonNode payload(StackInfo info, String form) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(info.tokenUrl()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
            String token = JSON.readTree(response.body()).get("access_token").asText();
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        }
    }
}
