package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void standard_ports_are_the_documented_ones() {
        assertThat(Ports.standard().byName())
                .containsEntry("PostgreSQL", 15432)
                .containsEntry("Kafka", 19092)
                .containsEntry("Keycloak", 18080)
                .containsEntry("biometric-gateway", 18101)
                .containsEntry("attendance-ledger", 18102)
                .containsEntry("course-lifecycle", 18103)
                .containsEntry("certificates", 18104)
                .containsEntry("payments", 18105);
    }

    @Test
    void a_second_stack_shares_no_port_with_the_first() {
        assertThat(Ports.shifted(1000).byName().values())
                .doesNotContainAnyElementsOf(Ports.standard().byName().values())
                .doesNotHaveDuplicates();
    }

    @Test
    void free_ports_differ_from_each_other() {
        assertThat(Ports.free().byName().values()).doesNotHaveDuplicates();
    }

    @Test
    void a_port_is_in_use_only_while_somebody_listens() throws IOException {
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (other) {
            assertThat(Ports.inUse(other.getLocalPort())).isTrue();
        }
        assertThat(Ports.inUse(other.getLocalPort())).isFalse();
    }
}
