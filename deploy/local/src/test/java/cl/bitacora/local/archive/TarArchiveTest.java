package cl.bitacora.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {
    @TempDir
    Path folder;

    @Test
    void keeps_what_may_be_executed() throws IOException {
        TarArchive.unpack(new ByteArrayInputStream(archive("bin/run", 0755)), folder);
        TarArchive.unpack(new ByteArrayInputStream(archive("share/text", 0644)), folder);
        assertThat(Files.isExecutable(folder.resolve("bin/run"))).isTrue();
        assertThat(Files.getPosixFilePermissions(folder.resolve("share/text")))
                .noneMatch(permission -> permission.name().endsWith("EXECUTE"));
        assertThat(folder.resolve("bin/run")).hasContent("x");
    }

    @Test
    void refuses_to_write_outside_of_the_folder() throws IOException {
        byte[] hostile = archive("../outside", 0644);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        assertThatThrownBy(() -> TarArchive.unpack(new ByteArrayInputStream(hostile), inner))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static byte[] archive(String name, int mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setMode(mode);
            entry.setSize(1);
            tar.putArchiveEntry(entry);
            tar.write("x".getBytes(StandardCharsets.US_ASCII));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
