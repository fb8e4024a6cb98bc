package cl.bitacora.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.local.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path parent;

    @Test
    void files_are_readable_by_their_owner_only() throws IOException {
        Path folder = parent.resolve("secrets");
        var _ = Secrets.open(folder).get("person-key");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("person-key"))).isEqualTo("rw-------");
    }

    @Test
    void a_folder_that_was_open_to_others_is_closed() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("open"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var _ = Secrets.open(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void a_secret_stays_the_same_and_differs_from_the_others() {
        String first = Secrets.open(parent).get("a");
        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(Secrets.open(parent).get("a")).isEqualTo(first);
        assertThat(Secrets.open(parent).get("b")).isNotEqualTo(first);
    }

    @Test
    void a_damaged_secret_is_refused_and_not_replaced() throws IOException {
        Files.writeString(parent.resolve("a"), "");
        assertThatThrownBy(() -> Secrets.open(parent).get("a"))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("dañado");
        assertThat(parent.resolve("a")).isEmptyFile();
    }

    @Test
    void values_do_not_show_in_text() {
        Secrets secrets = Secrets.open(parent);
        assertThat(secrets.toString()).doesNotContain(secrets.get("a"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
