package cl.bitacora.local.postgres;

import cl.bitacora.local.StackProblem;
import cl.bitacora.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a crash may leave on a data folder: a server that still runs, or only its lock file {@code postmaster.pid}. A
 * new server clears the file itself unless some process carries that number again, which after a reboot is likely;
 * then it would refuse to start for good.
 */
public final class LeftoverPostmaster {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftoverPostmaster() {}

    /**
     * Stops a server that still runs on that folder (fast shutdown) and deletes the lock file of one that does not.
     *
     * @return whether a server was running
     * @throws StackProblem if it does not stop within a minute
     */
    public static boolean clear(Path data) {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return false;
            }
            String pid = Files.readAllLines(lock).getFirst().strip();
            Optional<ProcessHandle> server = server(data, pid);
            if (server.isEmpty()) {
                Files.delete(lock);
                return false;
            }
            StopSignal.INT.send(server.get());
            awaitGone(data, pid);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of that number, if it is a PostgreSQL server on that folder (a zombie has no command line). */
    private static Optional<ProcessHandle> server(Path data, String pid) {
        try {
            String commandLine = Files.readString(Path.of("/proc", pid, "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(data.toString())
                    ? ProcessHandle.of(Long.parseLong(pid))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static void awaitGone(Path data, String pid) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (server(data, pid).isPresent()) {
                if (System.nanoTime() > until) {
                    throw new StackProblem(
                            "Un PostgreSQL anterior (proceso " + pid + ") no se detiene: termínelo y reintente.");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
