package cl.bitacora.local.postgres;

import cl.bitacora.local.Layout;
import cl.bitacora.local.StackProblem;
import cl.bitacora.local.process.ChildCommand;
import cl.bitacora.local.process.ChildProcess;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.StopSignal;
import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server as a child of the launcher.
 *
 * <p>The usual embedding library is not used for running it: that one switches fsync off, trusts every local user,
 * stops the server in a shutdown hook of its own (while services are still writing), and adopts the server that a
 * crash left behind. Here fsync stays on, passwords are asked for (SCRAM), and the launcher decides when it stops.
 */
public final class PostgresServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8");

    private final Layout layout;
    private final int port;
    private final Secrets secrets;
    private final Spawner spawner;
    private final ChildProcess process;

    private PostgresServer(Layout layout, int port, Secrets secrets, Spawner spawner) throws InterruptedException {
        this.layout = layout;
        this.port = port;
        this.secrets = secrets;
        this.spawner = spawner;
        Path binaries = PostgresBinaries.unpacked(layout);
        RootUser.check();
        if (!Files.exists(layout.postgresData().resolve("PG_VERSION"))) {
            initialise(binaries);
        } else if (!secrets.exists(SecretNames.POSTGRES)) {
            throw new StackProblem("Hay datos pero no sus secretos en " + layout.secrets()
                    + ": reponga esa carpeta o empiece de cero con scripts/up --fresh.");
        }
        this.process = spawner.startWith(RootUser.wrapper(), command(binaries));
    }

    /**
     * Starts the server on the stack's data folder, which is made on the first start, and waits until it answers.
     *
     * @throws StackProblem if it does not
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public static PostgresServer start(Layout layout, int port, Secrets secrets, Spawner spawner)
            throws InterruptedException {
        PostgresServer server = new PostgresServer(layout, port, secrets, spawner);
        server.awaitReady();
        return server;
    }

    public ChildProcess process() {
        return process;
    }

    /** Address of a database for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as superuser, for making databases and roles. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", secrets.get(SecretNames.POSTGRES));
    }

    /** Fast shutdown: clients are cut off, everything committed is on disk. */
    public void stop() {
        process.stop(STOP_LIMIT);
    }

    private void initialise(Path binaries) throws InterruptedException {
        Path password = layout.secrets().resolve(SecretNames.POSTGRES);
        secrets.get(SecretNames.POSTGRES);
        Path data = layout.postgresData();
        Path aside = data.resolveSibling("pg.new"); // an interrupted first start must not look like a database
        Layout.delete(aside);
        List<String> initdb = List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + aside,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        try {
            ChildProcess run = spawner.startWith(
                    RootUser.wrapper(),
                    new ChildCommand("postgres-init", initdb, ENVIRONMENT, layout.home(), StopSignal.TERM));
            if (run.await() != 0) {
                throw new StackProblem("PostgreSQL no pudo crear sus datos en " + data + "; vea " + run.log() + ".");
            }
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackProblem("PostgreSQL no pudo crear sus datos en " + data + ".", e);
        }
    }

    private ChildCommand command(Path binaries) {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", layout.postgresData().toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=200",
                "shared_buffers=32MB",
                "log_timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        return new ChildCommand("postgres", command, ENVIRONMENT, layout.home(), StopSignal.INT);
    }

    private void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try (Connection connection = superuser("postgres")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new StackProblem("PostgreSQL no partió; últimas líneas de " + process.log() + ":\n"
                + String.join("\n", process.lastLines(10)));
    }
}
