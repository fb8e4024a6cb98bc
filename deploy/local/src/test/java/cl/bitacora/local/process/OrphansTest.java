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

    /** Nobody collects this child: it ends only when sh has become sleep, which never waits for it. */
    @Test
    void a_zombie_is_not_running() throws Exception {
        String script =
                "sh -c 'until grep -q sleep /proc/$PPID/comm; do sleep 0.02; done' & echo $! > zombie; exec sleep 300";
        ChildProcess parent = new Spawner(folder, folder)
                .start(new ChildCommand(
                        "parent",
                        List.of("/bin/sh", "-c", script),
                        Map.of("PATH", "/usr/bin:/bin"),
                        folder,
                        StopSignal.TERM));
        long zombie = zombie();
        PidFile file = new PidFile(folder.resolve("zombie.pid"));
        file.write(zombie, StopSignal.TERM);
        assertThat(ProcessHandle.of(zombie)).isPresent();
        assertThat(file.running()).isEmpty();
        parent.kill9();
    }

    private long zombie() throws IOException, InterruptedException {
        Path pid = folder.resolve("zombie");
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            Thread.sleep(20);
        }
        long number = Long.parseLong(Files.readString(pid).strip());
        while (!Files.readString(Path.of("/proc/" + number + "/stat")).contains(") Z ")) {
            Thread.sleep(20);
        }
        return number;
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
