package cl.bitacora.testkit.engine;

import cl.bitacora.testkit.Eventually;
import cl.bitacora.testkit.servers.TestPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of one test's own, whose processes it may kill and start again on the same data. */
final class OwnPostgres implements TestPostgres, AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "60",
            "shared_buffers", "32MB",
            "min_wal_size", "32MB",
            "max_wal_size", "48MB");

    private final EmbeddedPostgres first;
    private final Path data;
    private final List<String> command;

    /** Makes the data in that folder and starts the server. */
    OwnPostgres(Path data) throws IOException {
        this.data = data;
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        SETTINGS.forEach(builder::setServerConfig);
        this.first = builder.start();
        this.command = command(postmaster().info().command().orElseThrow());
    }

    /** SIGKILL to the server and to every process of it, the parent first so that it repairs nothing. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Eventually.eventually(() -> {
            if (postmaster.isAlive() || children.stream().anyMatch(ProcessHandle::isAlive)) {
                throw new IllegalStateException("still alive");
            }
        });
    }

    /** Whether its parent process lives. */
    boolean alive() throws IOException {
        return Files.exists(pidFile()) && postmasterOrDead();
    }

    /** Starts the server on the same data and waits until it has recovered. */
    void start() throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Eventually.eventually(Duration.ofSeconds(60), () -> {
            try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), superuser(), password())) {
                connection.createStatement().execute("SELECT 1");
            }
        });
    }

    private List<String> command(String binary) {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            line.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        line.addAll(List.of(binary, "-D", data.toString(), "-p", Integer.toString(port())));
        SETTINGS.forEach((key, value) -> line.addAll(List.of("-c", key + "=" + value)));
        return line;
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(pid()).orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    private boolean postmasterOrDead() throws IOException {
        return ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return first.getPort();
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        first.close(); // asks whatever runs on that data to stop
    }
}
