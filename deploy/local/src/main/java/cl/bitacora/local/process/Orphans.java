package cl.bitacora.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Processes that a launcher left behind when it died without stopping them. */
public final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Stops every process whose number lies in that folder and that is still the same process: politely first.
     *
     * @param run folder of the {@code <name>.pid} files
     * @return the names of those that were found running
     */
    public static List<String> stop(Path run) {
        List<String> stopped = new ArrayList<>();
        if (!Files.isDirectory(run)) {
            return stopped;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            Map<PidFile, ProcessHandle> alive = new LinkedHashMap<>();
            found.stream().map(PidFile::new).forEach(file -> file.running().ifPresent(it -> alive.put(file, it)));
            alive.forEach((file, process) -> file.stopSignal().send(process)); // all at once, then wait
            alive.forEach((file, process) -> {
                awaitGone(file, process);
                stopped.add(file.name());
            });
            for (Path file : found) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stopped;
    }

    private static void awaitGone(PidFile file, ProcessHandle process) {
        try {
            if (!file.awaitGone(PATIENCE)) {
                process.destroyForcibly();
                file.awaitGone(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
