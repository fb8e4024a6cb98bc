package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class HealthTest {
    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource
    URI root;

    @Inject
    Aggregates<Counter.Command, Long, SampleEvent> counters;

    @Test
    void a_service_says_whether_its_log_and_views_answer_and_how_far_behind_they_are() {
        counters.execute(
                "counter-health",
                new Counter.Command.Count("health", Instant.parse("2020-03-09T12:00:00Z"), 1),
                CommandContext.of(new Metadata("tester", "", "c1", "r1")));
        assertThat(get("q/health/ready")).contains("\"event-log\"", "\"views\"").doesNotContain("DOWN");
        eventually(() ->
                assertThat(get("q/health/well")).contains("\"event-engine\"", "\"relayLag\": 0", "\"viewsLag\": 0"));
        assertThat(get("q/metrics"))
                .contains("bitacora_log_events_total{log=\"sample\"}", "bitacora_views_lag", "bitacora_parked_streams");
    }

    private String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(root.resolve("/" + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
