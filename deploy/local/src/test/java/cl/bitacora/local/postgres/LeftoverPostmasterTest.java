package cl.bitacora.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverPostmasterTest {
    @TempDir
    Path data;

    @Test
    void forgets_a_lock_whose_process_is_some_other_program() throws IOException {
        long self = ProcessHandle.current().pid();
        Path lock = Files.writeString(data.resolve("postmaster.pid"), self + "\n" + data + "\n");
        assertThat(LeftoverPostmaster.clear(data)).isFalse();
        assertThat(lock).doesNotExist();
    }

    @Test
    void forgets_a_lock_whose_process_has_gone() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.writeString(data.resolve("postmaster.pid"), gone.pid() + "\n" + data + "\n");
        assertThat(LeftoverPostmaster.clear(data)).isFalse();
        assertThat(lock).doesNotExist();
    }

    @Test
    void has_nothing_to_do_on_a_folder_that_was_closed_properly() {
        assertThat(LeftoverPostmaster.clear(data)).isFalse();
    }
}
