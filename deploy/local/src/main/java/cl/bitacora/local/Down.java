package cl.bitacora.local;

import cl.bitacora.local.process.Orphans;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What {@code scripts/down} runs: stops the stack of this repository, and whatever a crash left running. */
public final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    /** Ends with 0 when nothing of the stack is left running. */
    public static void main(String[] arguments) throws InterruptedException {
        long since = System.nanoTime();
        try {
            Layout layout = Layout.of(Layout.repositoryRoot());
            var launcher = RunLock.launcher(layout).running();
            launcher.ifPresent(Down::stop);
            List<String> orphans = Orphans.stop(layout.run());
            if (launcher.isEmpty() && orphans.isEmpty()) {
                System.out.println("Bitácora no estaba corriendo.");
            } else {
                System.out.println("Bitácora detenida en " + Progress.seconds(Progress.since(since)) + ".");
            }
        } catch (StackProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void stop(ProcessHandle launcher) {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
            launcher.onExit().join();
        } catch (ExecutionException | InterruptedException e) {
            throw new StackProblem("No se pudo detener el proceso " + launcher.pid() + ".", e);
        }
    }
}
