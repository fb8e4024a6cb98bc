package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ServiceEnvironmentTest {
    @TempDir
    Path folder;

    private Layout layout = Layout.of(Path.of(""));
    private Secrets secrets = Secrets.open(Path.of("target", "unused"));

    @BeforeEach
    void everySecretOfAStackExists() {
        layout = Layout.of(folder);
        secrets = Secrets.open(layout.secrets());
        List<String> names = Service.RECORDING.stream()
                .flatMap(service -> List.of(
                        SecretNames.databaseOwner(service),
                        SecretNames.databaseApp(service),
                        SecretNames.checkpointKey(service))
                        .stream())
                .toList();
        names.forEach(secrets::get);
        List.of(
                        SecretNames.POSTGRES,
                        SecretNames.PERSON_KEY,
                        SecretNames.TEMPLATE_KEY,
                        SecretNames.KEYCLOAK_ADMIN,
                        SecretNames.KEYCLOAK_DATABASE,
                        SecretNames.OTEC_A_SYSTEM,
                        SecretNames.OTEC_B_SYSTEM,
                        SecretNames.PORTAL_CLIENT)
                .forEach(secrets::get);
    }

    @ParameterizedTest
    @FieldSource("cl.bitacora.local.Service#SERVERS")
    void a_service_gets_its_own_secrets_and_no_other(Service service) throws IOException {
        Map<String, String> environment =
                ServiceEnvironment.of(service, new StackInfo(layout, Ports.standard()), layout, secrets);
        Set<String> given = new HashSet<>();
        try (var files = Files.list(layout.secrets())) {
            for (Path secret : files.toList()) {
                if (environment.values().stream().anyMatch(value -> value.contains(read(secret)))) {
                    given.add(secret.getFileName().toString());
                }
            }
        }
        Set<String> own = new HashSet<>();
        if (service.records()) {
            own.addAll(Set.of(
                    SecretNames.databaseOwner(service),
                    SecretNames.databaseApp(service),
                    SecretNames.checkpointKey(service),
                    SecretNames.PERSON_KEY));
        }
        if (service == Service.BIOMETRIC_GATEWAY) {
            own.add(SecretNames.TEMPLATE_KEY);
        }
        if (service == Service.PORTAL) {
            own.add(SecretNames.PORTAL_CLIENT);
        }
        assertThat(given).isEqualTo(own);
    }

    @Test
    void the_class_pc_gets_no_secret_of_the_platform() throws IOException {
        Map<String, String> environment = ServiceEnvironment.classroom(new StackInfo(layout, Ports.standard()), layout);

        assertThat(environment)
                .containsEntry("BITACORA_GATEWAY", "http://127.0.0.1:18101")
                .containsEntry("BITACORA_HTTP_PORT", "18111");
        try (var files = Files.list(layout.secrets())) {
            assertThat(files.map(ServiceEnvironmentTest::read))
                    .isNotEmpty()
                    .noneMatch(secret -> environment.values().stream().anyMatch(value -> value.contains(secret)));
        }
    }

    @Test
    void names_are_those_that_the_services_read() {
        assertThat(ServiceEnvironment.of(Service.PAYMENTS, new StackInfo(layout, Ports.standard()), layout, secrets))
                .containsEntry("BITACORA_DB_HOST", "127.0.0.1")
                .containsEntry("BITACORA_DB_PORT", "15432")
                .containsEntry("BITACORA_DB_NAME", "payments")
                .containsEntry("BITACORA_DB_OWNER_USER", "payments_owner")
                .containsEntry("BITACORA_DB_APP_USER", "payments_app")
                .containsEntry("BITACORA_KAFKA_BOOTSTRAP", "127.0.0.1:19092")
                .containsEntry("BITACORA_OIDC_URL", "http://127.0.0.1:18080/realms/bitacora")
                .containsEntry("BITACORA_HTTP_PORT", "18105")
                .containsKeys(
                        "BITACORA_DB_OWNER_PASSWORD",
                        "BITACORA_DB_APP_PASSWORD",
                        "BITACORA_PERSON_KEY",
                        "BITACORA_CHECKPOINT_KEY",
                        "BITACORA_CHECKPOINT_DIR",
                        "BITACORA_EVIDENCE_DIR");
    }

    private static String read(Path secret) {
        try {
            return Files.readString(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
