package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path root;

    private Spawner spawner = new Spawner(Path.of(""), Path.of(""));

    @AfterEach
    void nothingKeepsRunning() {
        spawner.stopRemaining(PATIENCE);
    }

    @Test
    void a_killed_service_starts_again_as_another_process() throws Exception {
        ServiceProcess payments = service(Service.PAYMENTS);
        assertThat(payments.isReady()).isFalse();
        payments.start();
        assertThat(payments.isReady()).isTrue();
        long first = payments.pid();
        payments.kill9();
        assertThat(payments.isReady()).isFalse();
        payments.start();
        assertThat(payments.isReady()).isTrue();
        assertThat(payments.pid()).isNotEqualTo(first);
    }

    @Test
    void starting_a_running_service_changes_nothing() throws Exception {
        ServiceProcess payments = service(Service.PAYMENTS);
        payments.start();
        long first = payments.pid();
        payments.start();
        assertThat(payments.pid()).isEqualTo(first);
    }

    @Test
    void a_service_that_dies_by_itself_is_reported() throws Exception {
        ServiceProcess payments = service(Service.PAYMENTS);
        payments.start();
        CompletableFuture<Integer> reported = new CompletableFuture<>();
        payments.onUnexpectedExit(reported::complete);
        ProcessHandle.of(payments.pid()).orElseThrow().destroyForcibly();
        assertThat(reported).succeedsWithin(PATIENCE).isEqualTo(137);
    }

    @Test
    void a_service_that_does_not_start_shows_why() throws Exception {
        ServiceProcess certificates = service(Service.CERTIFICATES);
        assertThatThrownBy(certificates::start)
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("certificates terminó al partir")
                .hasMessageContaining("no certificates today");
    }

    private ServiceProcess service(Service service) throws IOException {
        Layout layout = Layout.of(root);
        layout.create();
        FakeService.build(layout, service);
        spawner = new Spawner(layout.logs(), layout.run());
        StackInfo info = new StackInfo(layout, Ports.free());
        return new ServiceProcess(
                service, info, ServiceEnvironment.of(service, info, layout, Secrets.open(layout.secrets())), spawner);
    }
}
