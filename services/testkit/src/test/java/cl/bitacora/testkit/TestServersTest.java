package cl.bitacora.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.testkit.servers.TestDatabase;
import cl.bitacora.testkit.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestServersTest {
    @Test
    void a_fresh_database_keeps_the_runtime_role_out_of_the_owners_schema() throws SQLException {
        TestDatabase database = TestServers.freshDatabase("probe");
        try (Connection app = database.asApp();
                Statement statement = app.createStatement()) {
            statement.execute("CREATE SCHEMA views");
            assertThatThrownBy(() -> statement.execute("CREATE ROLE other")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void kafka_keeps_its_topics_over_a_restart() throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic("probe", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        TestServers.kafka().stop();
        TestServers.kafka().restart();
        try (Admin admin = Admin.create(config)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("probe");
        }
    }
}
