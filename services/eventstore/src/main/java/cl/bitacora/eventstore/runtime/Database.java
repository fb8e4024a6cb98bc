package cl.bitacora.eventstore.runtime;

import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How to reach the database as the runtime role, for the connections that the engine owns. */
@Singleton
public class Database {
    private final String url;
    private final String user;
    private final String password;

    Database(
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url.startsWith("vertx-reactive:") ? url.substring("vertx-reactive:".length()) : url;
        this.user = user;
        this.password = password;
    }

    /** Options of one connection, named for whoever looks at the server. */
    public PgConnectOptions options(String application) {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(user)
                .setPassword(password)
                .setCachePreparedStatements(true)
                .setTcpKeepAlive(true);
        options.setProperties(Map.of(
                "application_name", application,
                "search_path", "views",
                "synchronous_commit", "on",
                "lock_timeout", "5s",
                "statement_timeout", "30s",
                "idle_in_transaction_session_timeout", "60s",
                // a process that vanishes without a word must not keep the leadership for hours
                "tcp_keepalives_idle", "10",
                "tcp_keepalives_interval", "5",
                "tcp_keepalives_count", "3"));
        return options;
    }
}
