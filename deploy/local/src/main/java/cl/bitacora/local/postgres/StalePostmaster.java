package cl.bitacora.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's own lock file, {@code postmaster.pid}. The server clears it after a crash unless some process carries
 * that number again, which after a reboot is likely; then it would refuse to start for good.
 */
final class StalePostmaster {
    private StalePostmaster() {}

    /** Deletes the lock file if the process that it names is not a PostgreSQL server on that folder. */
    static void forget(Path data) {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !serves(data, Files.readAllLines(lock).getFirst())) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean serves(Path data, String pid) {
        try {
            String commandLine = Files.readString(Path.of("/proc", pid.strip(), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
