package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    private final Ports ports = Ports.free();

    @TempDir
    Path folder;

    @Test
    void names_the_port_that_is_taken_and_who_wants_it() throws IOException {
        ServerSocket other = new ServerSocket(ports.keycloak(), 1, InetAddress.getLoopbackAddress());
        try (other) {
            assertThatThrownBy(() -> Preflight.portsFree(ports))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("El puerto " + ports.keycloak() + " (Keycloak) está ocupado");
        }
        assertThatCode(() -> Preflight.portsFree(ports)).doesNotThrowAnyException();
    }

    @Test
    void refuses_a_disk_with_less_than_two_gibibytes() {
        Layout layout = Layout.of(folder);
        long enough = 2L * 1024 * 1024 * 1024;
        assertThatCode(() -> Preflight.diskSpace(layout, enough)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Preflight.diskSpace(layout, enough - 1))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("Quedan 2047 MiB libres");
    }

    @Test
    void names_the_service_that_was_not_built() {
        assertThatThrownBy(() -> Preflight.servicesBuilt(Layout.of(folder)))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("biometric-gateway no construido");
    }
}
