package cl.bitacora.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the logs of the run before: they often tell why somebody starts anew. */
final class OldLogs {
    private OldLogs() {}

    /** Renames every {@code x.log} to {@code x.log.old}; the launcher's own log is being written already. */
    static void setAside(Path logs) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(logs, "*.log")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals("launcher.log")) {
                    Files.move(
                            file,
                            file.resolveSibling(file.getFileName() + ".old"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
