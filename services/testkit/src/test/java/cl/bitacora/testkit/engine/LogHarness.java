package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.servers.TestDatabase;
import cl.bitacora.testkit.servers.TestServers;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A migrated log in a database of its own, and as many processes' worth of it as a test wants. */
final class LogHarness implements AutoCloseable {
    static final Metadata META = new Metadata("tester", "cause", "correlation", "revision");

    final TestDatabase database;
    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> open = new ArrayList<>();

    private LogHarness(TestDatabase database) {
        this.database = database;
    }

    static LogHarness create(String name) {
        return create(TestServers.freshDatabase(name));
    }

    static LogHarness create(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.server().jdbcUrl(database.name()), database.owner(), database.password())
                .defaultSchema("log")
                .createSchemas(true)
                .locations("classpath:db/eventlog")
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        return new LogHarness(database);
    }

    /** The same log from another process. */
    static LogHarness attach(TestDatabase database) {
        return new LogHarness(database);
    }

    /** One process's worth. */
    PgEventLog<SampleEvent> log() {
        return log(database.server().port());
    }

    /** The same, its writer connected through another port. */
    PgEventLog<SampleEvent> log(int writerPort) {
        return log(SampleEvent.CATALOGUE, writerPort);
    }

    <E extends Event> PgEventLog<E> log(EventCatalogue<E> catalogue, int writerPort) {
        PgEventLog<E> log =
                new PgEventLog<>(EventCodec.of(catalogue), pool(4), options().setPort(writerPort), Clock.systemUTC());
        open.add(log);
        return log;
    }

    Pool pool(int size) {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options())
                .using(vertx)
                .build();
        open.addFirst(pool::close);
        return pool;
    }

    LogReader reader() {
        return new LogReader(pool(1));
    }

    Vertx vertx() {
        return vertx;
    }

    PgConnectOptions options() {
        return new PgConnectOptions()
                .setHost(database.server().host())
                .setPort(database.server().port())
                .setDatabase(database.name())
                .setUser(database.app())
                .setPassword(database.password())
                .setCachePreparedStatements(true);
    }

    /** As superuser, past every guard: what an attacker with the database would do. */
    void vandalise(String sql) {
        try (Connection connection = database.superuser(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a restart of the server does to its clients. */
    void killConnections() {
        try (Connection connection = database.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database.name() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable one : open.reversed()) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        vertx.close();
    }
}
