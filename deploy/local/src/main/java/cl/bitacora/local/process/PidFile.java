package cl.bitacora.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers which process carries a name, so that the next start can find what a crash left running. The process
 * number alone would do harm once the system reuses it; with the instant of its start (in clock ticks since boot, as
 * the kernel tells) it names one process only.
 */
public record PidFile(Path file) {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int START_TICKS_AFTER_NAME = 19;

    /** Name of the process: that of the file without its ending. */
    public String name() {
        return file.getFileName().toString().replace(".pid", "");
    }

    /** Writes the number and the start of that process, and how to stop it. */
    public void write(long pid, StopSignal stopSignal) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pid + " " + startTicks(pid).orElse("-") + " " + stopSignal + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if that very process is still running. */
    public Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ", -1);
            long pid = Long.parseLong(words[0]);
            boolean same =
                    words.length > 1 && startTicks(pid).filter(words[1]::equals).isPresent();
            return same ? ProcessHandle.of(pid).filter(ProcessHandle::isAlive) : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The signal that stops the process in good order. */
    public StopSignal stopSignal() {
        try {
            return Files.readString(file).strip().endsWith(StopSignal.INT.name()) ? StopSignal.INT : StopSignal.TERM;
        } catch (IOException unreadable) {
            return StopSignal.TERM;
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until that process has gone. A zombie has gone: where nobody collects it, as in many containers, it would
     * be waited for without end.
     *
     * @return whether it went within {@code patience}
     */
    public boolean awaitGone(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (running().isPresent()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    /** Fields 3 and 22 of /proc/PID/stat; counted after the name, which may hold blanks and parentheses. */
    private static Optional<String> startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean ended = fields[0].equals("Z") || fields[0].equals("X");
            return ended ? Optional.empty() : Optional.of(fields[START_TICKS_AFTER_NAME]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
