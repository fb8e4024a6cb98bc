package cl.bitacora.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpawnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void a_child_sees_the_given_environment_and_nothing_else() throws Exception {
        ChildProcess child = spawner().start(command("env", List.of("/usr/bin/env"), Map.of("ONLY", "this")));
        assertThat(child.await()).isZero();
        assertThat(Files.readAllLines(child.log())).containsExactly("ONLY=this");
    }

    @Test
    void a_child_outlives_the_thread_that_asked_for_it() throws Exception {
        ChildProcess[] started = new ChildProcess[1];
        Thread shortLived = new Thread(() -> started[0] = spawner().start(sleep("sleeper")));
        shortLived.start();
        shortLived.join();
        assertThat(ProcessHandle.of(started[0].pid()).orElseThrow().onExit())
                .failsWithin(Duration.ofSeconds(1)); // still there: the kernel ties it to the lasting thread
        started[0].kill9();
    }

    @Test
    void stopping_is_no_surprise_but_dying_is() throws Exception {
        StringBuilder surprises = new StringBuilder();
        ChildProcess stopped = spawner().start(sleep("stopped"));
        stopped.onUnexpectedExit(code -> surprises.append("stopped"));
        stopped.stop(PATIENCE);
        assertThat(stopped.isAlive()).isFalse();

        ChildProcess died = spawner().start(sleep("died"));
        var seen = new CompletableFuture<Integer>();
        died.onUnexpectedExit(seen::complete);
        ProcessHandle.of(died.pid()).orElseThrow().destroyForcibly();
        assertThat(seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(137);
        assertThat(surprises).isEmpty();
    }

    /** Starts a launcher in a JVM of its own, kills it as a power cut would, and looks for its child. */
    @Test
    void children_die_with_a_killed_launcher() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherMain.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        Path pidFile = folder.resolve("victim.pid");
        await(pidFile, launcher);
        ProcessHandle child = new PidFile(pidFile).running().orElseThrow();
        launcher.destroyForcibly().waitFor();
        assertThat(child.onExit()).succeedsWithin(PATIENCE);
    }

    private static void await(Path file, Process launcher) throws InterruptedException {
        while (!Files.exists(file) || new PidFile(file).running().isEmpty()) {
            if (!launcher.isAlive()) {
                fail("the launcher ended by itself");
            }
            Thread.sleep(50);
        }
    }

    private Spawner spawner() {
        return new Spawner(folder, folder);
    }

    private ChildCommand sleep(String name) {
        return command(name, List.of("/bin/sleep", "300"), Map.of());
    }

    private ChildCommand command(String name, List<String> command, Map<String, String> environment) {
        return new ChildCommand(name, command, environment, folder, StopSignal.TERM);
    }

    /** A launcher with one child. */
    static final class LauncherMain {
        private LauncherMain() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[0]);
            var _ = new Spawner(folder, folder)
                    .start(new ChildCommand("victim", List.of("/bin/sleep", "300"), Map.of(), folder, StopSignal.TERM));
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
