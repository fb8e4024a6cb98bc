package cl.bitacora.local;

import cl.bitacora.local.process.Orphans;
import cl.bitacora.local.process.PidFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What {@code scripts/down} runs: stops the stack of this repository, and whatever a crash left running. */
public final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    /** Ends with 0 when nothing of the stack is left running. */
    public static void main(String[] arguments) throws InterruptedException {
        long since = System.nanoTime();
        try {
            Layout layout = Layout.of(Layout.repositoryRoot());
            PidFile file = RunLock.launcher(layout);
            Optional<ProcessHandle> launcher = file.running();
            if (launcher.isPresent()) {
                stop(file, launcher.get());
            }
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

    private static void stop(PidFile file, ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        if (!file.awaitGone(PATIENCE)) {
            launcher.destroyForcibly();
            file.awaitGone(PATIENCE);
        }
    }
}
