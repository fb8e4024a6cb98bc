package cl.bitacora.testkit.servers;

import java.util.concurrent.atomic.AtomicInteger;

/** The servers of this JVM, started when first asked for and stopped with it. */
public final class TestServers {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServers() {}

    /** PostgreSQL. */
    public static TestPostgres postgres() {
        return Postgres.INSTANCE;
    }

    /** Kafka. */
    public static TestKafka kafka() {
        return Kafka.INSTANCE;
    }

    /** A fresh, empty database with an owner and a runtime role, as the local stack makes them. */
    public static TestDatabase freshDatabase(String service) {
        return TestDatabase.create(postgres(), service + "_" + DATABASES.incrementAndGet());
    }

    /** The same on a server of the test's own, which it may kill. */
    public static TestDatabase freshDatabase(TestPostgres server, String service) {
        return TestDatabase.create(server, service + "_" + DATABASES.incrementAndGet());
    }

    static boolean containers() {
        return "containers".equals(System.getProperty("bitacora.test.servers"));
    }

    private static final class Postgres {
        private static final TestPostgres INSTANCE =
                containers() ? ContainerPostgres.start() : EmbeddedPostgresServer.start();
    }

    private static final class Kafka {
        private static final TestKafka INSTANCE = containers() ? ContainerKafka.start() : EmbeddedKafka.start();
    }
}
