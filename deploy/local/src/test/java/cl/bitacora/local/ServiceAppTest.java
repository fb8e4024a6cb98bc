package cl.bitacora.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceAppTest {
    @TempDir
    Path root;

    @Test
    void a_new_build_does_not_touch_what_runs() throws IOException {
        Layout layout = Layout.of(root);
        build(layout, "first");
        Path jar = ServiceApp.link(layout, Service.PAYMENTS);
        Layout.delete(layout.serviceApp(Service.PAYMENTS)); // as the build does before it writes
        build(layout, "second");
        assertThat(jar).hasContent("first");
        assertThat(jar.resolveSibling("lib/main.jar")).hasContent("first");
        assertThat(ServiceApp.link(layout, Service.PAYMENTS)).isEqualTo(jar).hasContent("second");
    }

    private static void build(Layout layout, String content) throws IOException {
        Path jar = layout.serviceJar(Service.PAYMENTS);
        Files.createDirectories(jar.resolveSibling("lib"));
        Files.writeString(jar, content);
        Files.writeString(jar.resolveSibling("lib/main.jar"), content);
    }
}
