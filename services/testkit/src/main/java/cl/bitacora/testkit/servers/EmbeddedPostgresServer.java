package cl.bitacora.testkit.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** PostgreSQL from Maven's binaries, in a temporary folder. fsync is on: what a test calls durable shall be. */
record EmbeddedPostgresServer(EmbeddedPostgres server) implements TestPostgres {

    static TestPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new EmbeddedPostgresServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL does not start", e);
        }
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public String superuser() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }
}
