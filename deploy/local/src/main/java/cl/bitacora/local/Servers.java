package cl.bitacora.local;

import cl.bitacora.local.kafka.KafkaNode;
import cl.bitacora.local.keycloak.KeycloakServer;
import cl.bitacora.local.keycloak.Realm;
import cl.bitacora.local.postgres.Databases;
import cl.bitacora.local.postgres.PostgresServer;
import cl.bitacora.local.process.ChildProcess;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.Together;
import cl.bitacora.local.secrets.Secrets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three servers that the services stand on. */
final class Servers {
    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Spawner spawner;
    private final Progress progress;

    private volatile @Nullable PostgresServer postgres;
    private volatile @Nullable KafkaNode kafka;
    private volatile @Nullable KeycloakServer keycloak;
    private volatile @Nullable Path keycloakDistribution;

    Servers(Layout layout, Ports ports, Secrets secrets, Spawner spawner, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.spawner = spawner;
        this.progress = progress;
    }

    /** PostgreSQL with its databases, and Kafka with its topics: what a service needs to start. */
    void startStorage() throws InterruptedException {
        Together.run(List.of(this::startPostgres, this::startKafka, this::installKeycloak));
    }

    /** Keycloak, which the services need only when somebody calls them. */
    void startKeycloak() throws InterruptedException {
        long since = System.nanoTime();
        progress.starting("Keycloak", "iniciando");
        Path distribution = keycloakDistribution;
        if (distribution == null) {
            throw new IllegalStateException("storage first");
        }
        KeycloakServer server = KeycloakServer.launch(
                layout, distribution, ports.keycloak(), portal(), postgres().jdbcUrl("keycloak"), secrets, spawner);
        keycloak = server;
        server.awaitReady();
        watch("Keycloak", server.process());
        Realm.imported(layout, secrets, portal());
        progress.ready("Keycloak", since);
    }

    private String portal() {
        return "http://127.0.0.1:" + ports.of(Service.PORTAL);
    }

    void stopKeycloak() {
        KeycloakServer running = keycloak;
        if (running != null) {
            running.stop();
            keycloak = null;
        }
    }

    void stopStorage() {
        KafkaNode node = kafka;
        if (node != null) {
            node.stop();
            kafka = null;
        }
        PostgresServer server = postgres;
        if (server != null) {
            server.stop();
            postgres = null;
        }
    }

    PostgresServer postgres() {
        PostgresServer running = postgres;
        if (running == null) {
            throw new IllegalStateException("the stack is not running");
        }
        return running;
    }

    private void startPostgres() throws InterruptedException {
        long since = System.nanoTime();
        progress.starting("PostgreSQL", "iniciando");
        PostgresServer server = PostgresServer.start(layout, ports.postgres(), secrets, spawner);
        postgres = server;
        watch("PostgreSQL", server.process());
        Databases.provision(server, secrets);
        if (Realm.changed(layout, secrets, portal())) {
            progress.line("Keycloak", "el realm cambió: se importa de nuevo");
            Databases.forgetKeycloak(server, secrets);
        }
        progress.ready("PostgreSQL", since);
    }

    private void startKafka() throws InterruptedException {
        long since = System.nanoTime();
        progress.starting("Kafka", "iniciando");
        kafka = KafkaNode.start(layout, ports);
        progress.ready("Kafka", since);
    }

    private void installKeycloak() throws InterruptedException {
        keycloakDistribution = KeycloakServer.install(layout, spawner, progress);
    }

    private void watch(String name, ChildProcess process) {
        process.onUnexpectedExit(code -> progress.ended(name, code, process.log()));
    }
}
