package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.local.postgres.Databases;
import cl.bitacora.local.postgres.LeftoverPostmaster;
import cl.bitacora.local.postgres.PostgresServer;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.secrets.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database server leaves behind, properly or not, and how the next start gets on with it. */
@Tag("stack")
class RestartTest {
    @TempDir
    Path home;

    private final int port = Ports.free().postgres();
    private Layout layout = Layout.of(Path.of(""));
    private Secrets secrets = Secrets.open(Path.of("target", "unused"));
    private Spawner spawner = new Spawner(Path.of(""), Path.of(""));

    @BeforeEach
    void folders() {
        layout = new Layout(Layout.repositoryRoot(), home);
        layout.create();
        secrets = Secrets.open(layout.secrets());
        spawner = new Spawner(layout.logs(), layout.run());
    }

    @AfterEach
    void nothingKeepsRunning() {
        var _ = LeftoverPostmaster.clear(layout.postgresData());
    }

    @Test
    void data_survive_an_orderly_restart() throws Exception {
        PostgresServer first = started();
        store(first);
        first.stop();
        PostgresServer second = started();
        assertThat(stored(second)).isEqualTo(1);
        second.stop();
    }

    @Test
    void what_was_committed_survives_a_killed_server() throws Exception {
        PostgresServer first = started();
        store(first);
        first.process().kill9();
        PostgresServer second = started();
        assertThat(stored(second)).isEqualTo(1);
        second.stop();
    }

    /** As after a crash of a launcher on a system without a way to bind children to it. */
    @Test
    void a_server_left_running_is_stopped_before_the_next_start() throws Exception {
        PostgresServer left = started();
        store(left);
        assertThat(LeftoverPostmaster.clear(layout.postgresData())).isTrue();
        assertThat(left.process().isAlive()).isFalse();
        PostgresServer second = started();
        assertThat(stored(second)).isEqualTo(1);
        second.stop();
    }

    @Test
    void data_without_their_secrets_are_refused_in_one_sentence() throws Exception {
        PostgresServer first = started();
        first.stop();
        Layout.delete(layout.secrets());
        secrets = Secrets.open(layout.secrets());
        assertThatThrownBy(this::started)
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("Hay datos pero no sus secretos");
    }

    private PostgresServer started() throws InterruptedException {
        PostgresServer server = PostgresServer.start(layout, port, secrets, spawner);
        Databases.provision(server, secrets);
        return server;
    }

    private static void store(PostgresServer server) throws SQLException {
        try (Connection connection = server.superuser("payments")) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 1 AS value");
        }
    }

    private static int stored(PostgresServer server) throws SQLException {
        try (Connection connection = server.superuser("payments");
                ResultSet row = connection.createStatement().executeQuery("SELECT value FROM kept")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
