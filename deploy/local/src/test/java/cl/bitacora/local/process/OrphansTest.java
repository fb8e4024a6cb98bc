package cl.bitacora.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir
    Path folder;

    @Test
    void stops_what_is_still_running_and_forgets_it() {
        ChildProcess left = start("left-behind");
        assertThat(Orphans.stop(folder)).containsExactly("left-behind");
        assertThat(left.isAlive()).isFalse();
        assertThat(folder.resolve("left-behind.pid")).doesNotExist();
        assertThat(Orphans.stop(folder)).isEmpty();
    }

    /** After a reboot the number may belong to anybody: the instant of the start tells. */
    @Test
    void leaves_another_process_with_the_same_number_alone() throws IOException {
        ChildProcess stranger = start("stranger");
        Path file = folder.resolve("stranger.pid");
        String[] words = Files.readString(file).split(" ", -1);
        Files.writeString(file, words[0] + " " + (Long.parseLong(words[1]) - 1) + " " + words[2]);
        assertThat(Orphans.stop(folder)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.kill9();
    }

    @Test
    void survives_a_file_that_says_nothing() throws IOException {
        Files.writeString(folder.resolve("cut-off.pid"), "");
        assertThat(Orphans.stop(folder)).isEmpty();
    }

    @Test
    void nothing_to_stop_where_no_stack_ever_ran() {
        assertThat(Orphans.stop(folder.resolve("never"))).isEmpty();
    }

    private ChildProcess start(String name) {
        ChildCommand sleep = new ChildCommand(name, List.of("/bin/sleep", "300"), Map.of(), folder, StopSignal.TERM);
        return new Spawner(folder, folder).start(sleep);
    }
}
