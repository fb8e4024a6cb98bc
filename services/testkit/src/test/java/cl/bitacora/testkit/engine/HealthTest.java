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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class HealthTest {
    @SuppressWarnings("NullAway.Init") // injected
    @TestHTTPResource
    URI root;

    @SuppressWarnings("NullAway.Init") // injected
    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    @SuppressWarnings("NullAway.Init") // injected
    @ConfigProperty(name = "quarkus.datasource.owner.username")
    String user;

    @SuppressWarnings("NullAway.Init") // injected
    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String password;

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

    @Test
    void an_alarm_of_the_log_and_a_parked_message_take_wellness_down_and_its_end_brings_it_back() throws SQLException {
        eventually(() -> assertThat(overall()).isEqualTo("UP"));
        owner("INSERT INTO log.alarm (raised_at, kind, origin, position, what, evidence)"
                + " VALUES (now(), 'LOG_ALTERED', 'bitacora/sample', 7, 'the entry does not have its leaf hash', '')");
        eventually(() -> assertThat(overall()).isEqualTo("DOWN"));
        assertThat(get("q/health/well")).contains("LOG_ALTERED bitacora/sample");
        assertThat(get("q/health/ready"))
                .as("a service with an alarm goes on serving")
                .doesNotContain("DOWN");
        owner("INSERT INTO log.alarm_closed (alarm, closed_at, actor, reason)"
                + " SELECT id, now(), 'tester', 'a test' FROM log.alarm a"
                + " WHERE NOT EXISTS (SELECT FROM log.alarm_closed c WHERE c.alarm = a.id)");
        eventually(() -> assertThat(overall()).isEqualTo("UP"));

        owner("INSERT INTO log.parked (consumer, source, stream, version, why, cause, attempts, parked_at, position,"
                + " event_id, type, payload, actor, causation, correlation, regulation, recorded_at, leaf_hash)"
                + " VALUES ('count', 'other', 'talk-health', 1, 'POISON', 'a test', 1, now(), 1, 'e', 'other.said.v1',"
                + " '{}', 'a', '', '', '', now(), '')");
        eventually(() -> assertThat(get("q/health/well")).contains("\"parkedStreams\": 1"));
        assertThat(overall()).isEqualTo("DOWN");
        owner("DELETE FROM log.parked WHERE stream = 'talk-health'");
        eventually(() -> assertThat(overall()).isEqualTo("UP"));
    }

    /** The answer's own status, which the checks' statuses add up to. */
    private String overall() {
        return get("q/health/well").replaceFirst("(?s)^\\s*\\{\\s*\"status\":\\s*\"([A-Z]+)\".*$", "$1");
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
