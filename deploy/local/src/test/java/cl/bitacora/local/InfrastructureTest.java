package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.local.kafka.Topics;
import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The servers as the services will find them, started for real. */
@Tag("stack")
class InfrastructureTest {
    @TempDir
    static Path home;

    private static final Ports PORTS = Ports.free();
    private static Stack stack = newStack(Path.of("target", "never-started"));

    @BeforeAll
    static void start() throws InterruptedException {
        stack = newStack(home);
        stack.start();
    }

    @AfterAll
    static void stop() {
        stack.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "otec-a-admin, otec-admin, otec, 76543210-3",
        "otec-a-operador, otec-operator, otec, 76543210-3",
        "otec-b-admin, otec-admin, otec, 77654321-7",
        "relator-a, relator, otec, 76543210-3",
        "otic-analista, otic-analyst, otic, 70123456-1",
        "sence-maule, sence-regional, region, 07",
        "sence-rm, sence-regional, region, 13",
        "sence-director-maule, sence-director, region, 07",
    })
    void tokens_say_who_acts_for_what(String username, String role, String claim, String value) throws Exception {
        JsonNode token = TestTokens.ofUser(stack.info(), username);
        assertThat(token.get("roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(token.get(claim).asText()).isEqualTo(value);
        assertThat(token.get("aud").asText()).isEqualTo("bitacora");
        assertThat(token.get("iss").asText()).isEqualTo(stack.info().realmUrl());
        assertThat(token.get("preferred_username").asText()).isEqualTo(username);
        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({"sence-nacional, sence-national", "auditor, auditor"})
    void who_acts_for_the_country_has_no_institution(String username, String role) throws Exception {
        JsonNode token = TestTokens.ofUser(stack.info(), username);
        assertThat(token.get("roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(token.has("otec") || token.has("otic") || token.has("region"))
                .isFalse();
    }

    @Test
    void systems_sign_in_with_the_secrets_of_this_machine() throws Exception {
        JsonNode a =
                TestTokens.ofClient(stack.info(), "otec-a-system", stack.info().otecASystemSecret());
        assertThat(a.get("otec").asText()).isEqualTo(DemoUsers.OTEC_A);
        assertThat(a.get("roles").toString()).isEqualTo("[\"otec-system\"]");
        JsonNode b =
                TestTokens.ofClient(stack.info(), "otec-b-system", stack.info().otecBSystemSecret());
        assertThat(b.get("otec").asText()).isEqualTo(DemoUsers.OTEC_B);
        assertThatThrownBy(() -> TestTokens.ofClient(
                        stack.info(), "otec-b-system", stack.info().otecASystemSecret()))
                .hasMessageContaining("401");
    }

    @ParameterizedTest
    @FieldSource("cl.bitacora.local.Service#RECORDING")
    void each_service_enters_its_own_database_only(Service service) throws SQLException {
        Secrets secrets = Secrets.open(home.resolve("secrets"));
        String password = secrets.get(SecretNames.databaseApp(service));
        for (Service other : Service.RECORDING) {
            String url = stack.postgres().jdbcUrl(other.database());
            if (other == service) {
                try (Connection own = DriverManager.getConnection(url, service.appRole(), password)) {
                    own.createStatement().execute("CREATE SCHEMA views_of_test");
                    own.createStatement().execute("DROP SCHEMA views_of_test");
                }
            } else {
                assertThatThrownBy(() -> DriverManager.getConnection(url, service.appRole(), password))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for database");
            }
        }
    }

    @Test
    void the_database_asks_for_passwords() {
        String url = stack.postgres().jdbcUrl("payments");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "payments_app", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "data_checksums, on"})
    void what_is_committed_survives_a_power_cut(String setting, String value) throws SQLException {
        try (Connection connection = stack.postgres().superuser("payments");
                var shown = connection.createStatement().executeQuery("SHOW " + setting)) {
            assertThat(shown.next()).isTrue();
            assertThat(shown.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void topics_keep_events_for_ever_and_only_the_last_word_on_people() throws Exception {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.info().kafkaBootstrap());
        try (Admin admin = Admin.create(settings)) {
            var described = admin.describeTopics(List.of(
                            "bitacora.journals.v1",
                            "bitacora.attendance.v1",
                            "bitacora.courses.v1",
                            "bitacora.certificates.v1",
                            "bitacora.payments.v1",
                            "bitacora.people.v1"))
                    .allTopicNames()
                    .get();
            assertThat(described.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(6));
            for (String topic : Topics.EVENTS) {
                assertThat(setting(admin, topic, "retention.ms")).isEqualTo("-1");
            }
            assertThat(setting(admin, Topics.PEOPLE, "cleanup.policy")).isEqualTo("compact");
        }
    }

    @Test
    void a_second_stack_on_the_same_folder_is_refused() {
        Stack second = newStack(home);
        assertThatThrownBy(second::start).isInstanceOf(StackProblem.class).hasMessageContaining("ya está corriendo");
        second.stop();
        assertThat(StackInfo.read(new Layout(Layout.repositoryRoot(), home)).ports())
                .isEqualTo(PORTS);
    }

    private static Stack newStack(Path folder) {
        return Stack.builder(Layout.repositoryRoot())
                .home(folder)
                .ports(PORTS)
                .infrastructureOnly()
                .build();
    }

    private static String setting(Admin admin, String topic, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = admin.describeConfigs(List.of(resource)).values().get(resource);
        return Objects.requireNonNull(settings, topic).get().get(name).value();
    }
}
