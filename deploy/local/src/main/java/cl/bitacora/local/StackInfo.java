package cl.bitacora.local;

import cl.bitacora.local.keycloak.Realm;
import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Properties;

/**
 * Where a running stack answers, for programs that use it: the demonstration, tests, scripts. Written to
 * {@code run/stack.properties} while the stack runs; it holds addresses and no secret.
 */
public record StackInfo(Layout layout, Ports ports) {
    private static final String FILE = "stack.properties";
    private static final String COMPLETE = "ready";

    /**
     * The running stack of this repository, or of the folder that {@code BITACORA_HOME} names.
     *
     * @throws StackProblem if no stack runs there
     */
    public static StackInfo current() {
        Path root = Layout.repositoryRoot();
        String home = System.getenv("BITACORA_HOME");
        return read(home == null ? Layout.of(root) : new Layout(root, Path.of(home)));
    }

    /**
     * Reads what the running stack of that home folder wrote.
     *
     * @throws StackProblem if no stack runs there
     */
    public static StackInfo read(Layout layout) {
        Path file = layout.run().resolve(FILE);
        if (!Files.exists(file) || RunLock.launcher(layout).running().isEmpty()) {
            throw new StackProblem("Bitácora no está corriendo: ejecute scripts/up.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Properties properties = new Properties();
            properties.load(in);
            var services = new EnumMap<Service, Integer>(Service.class);
            Arrays.stream(Service.values())
                    .forEach(service -> services.put(service, number(properties, service.serviceName())));
            return new StackInfo(
                    layout,
                    new Ports(
                            number(properties, "postgres"),
                            number(properties, "kafka"),
                            number(properties, "kafka-controller"),
                            number(properties, "keycloak"),
                            services));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a service without a slash at its end, such as {@code http://127.0.0.1:18105}. */
    public String baseUrl(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    public int port(Service service) {
        return ports.of(service);
    }

    public int postgresPort() {
        return ports.postgres();
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + ports.kafka();
    }

    public String keycloakUrl() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    /** Address of the realm: the issuer of its tokens. */
    public String realmUrl() {
        return keycloakUrl() + "/realms/" + Realm.NAME;
    }

    /** Where tokens are asked for. */
    public String tokenUrl() {
        return realmUrl() + "/protocol/openid-connect/token";
    }

    /** Client secret of the demonstration's first OTEC's system ({@code otec-a-system}). */
    public String otecASystemSecret() {
        return Secrets.open(layout.secrets()).get(SecretNames.OTEC_A_SYSTEM);
    }

    /** Client secret of the demonstration's second OTEC's system ({@code otec-b-system}). */
    public String otecBSystemSecret() {
        return Secrets.open(layout.secrets()).get(SecretNames.OTEC_B_SYSTEM);
    }

    /** Key of the pseudonyms, 64 hex digits: the demonstration's class PCs know people by it. */
    public String personKey() {
        return Secrets.open(layout.secrets()).get(SecretNames.PERSON_KEY);
    }

    void write() {
        Properties properties = new Properties();
        properties.setProperty("postgres", Integer.toString(ports.postgres()));
        properties.setProperty("kafka", Integer.toString(ports.kafka()));
        properties.setProperty("kafka-controller", Integer.toString(ports.kafkaController()));
        properties.setProperty("keycloak", Integer.toString(ports.keycloak()));
        for (Service service : Service.values()) {
            properties.setProperty(service.serviceName(), Integer.toString(port(service)));
        }
        try (OutputStream out = Files.newOutputStream(layout.run().resolve(FILE))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells {@code scripts/up --detach}, which waits for this file, that all is done. */
    void markComplete() {
        try {
            Files.writeString(layout.run().resolve(COMPLETE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(layout.run().resolve(FILE));
            Files.deleteIfExists(layout.run().resolve(COMPLETE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Properties properties, String key) {
        return Integer.parseInt(properties.getProperty(key, "0"));
    }
}
