package cl.bitacora.bench;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** One PostgreSQL for all: fsync and synchronous_commit on. */
final class Server implements AutoCloseable {
    private static final String DATABASE = "bench";
    private static final String PASSWORD = "bench";

    private final EmbeddedPostgres postgres;

    Server() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("autovacuum", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE bench_app LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        Flyway.configure()
                .dataSource(url(DATABASE), "postgres", "postgres")
                .defaultSchema("log")
                .createSchemas(true)
                .locations("classpath:db/eventlog")
                .placeholders(Map.of("app", "bench_app"))
                .load()
                .migrate();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    String url() {
        return url(DATABASE);
    }

    /** As superuser; {@code parameters} of the JDBC driver, e.g. {@code ?reWriteBatchedInserts=true}. */
    Connection connect(String parameters) throws SQLException {
        return DriverManager.getConnection(url() + parameters, "postgres", "postgres");
    }

    Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), "bench_app", PASSWORD);
    }

    PgConnectOptions options() {
        return new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(postgres.getPort())
                .setDatabase(DATABASE)
                .setUser("bench_app")
                .setPassword(PASSWORD)
                .setCachePreparedStatements(true);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
