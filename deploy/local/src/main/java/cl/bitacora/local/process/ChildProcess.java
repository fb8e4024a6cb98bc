package cl.bitacora.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A running process of the stack. */
public final class ChildProcess {
    private final ChildCommand command;
    private final Process process;
    private final PidFile pidFile;
    private final Path log;
    private volatile boolean stopping;

    ChildProcess(ChildCommand command, Process process, PidFile pidFile, Path log) {
        this.command = command;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs {@code action} with the exit code if the process ends without having been asked to. */
    public void onUnexpectedExit(IntConsumer action) {
        var _ = process.onExit().thenAccept(ended -> {
            if (!stopping) {
                action.accept(ended.exitValue());
            }
        });
    }

    /** Waits for the end of a process that is expected to end by itself. Returns its exit code. */
    public int await() throws InterruptedException {
        stopping = true;
        int code = process.waitFor();
        pidFile.delete();
        return code;
    }

    /** Asks the process to end and kills it when {@code patience} is over. Waits until it has gone. */
    public void stop(Duration patience) {
        stopping = true;
        command.stopSignal().send(process.toHandle());
        awaitGone(patience);
    }

    /** Ends the process as a power cut would (SIGKILL). Waits until it has gone. */
    public void kill9() {
        stopping = true;
        process.destroyForcibly();
        awaitGone(Duration.ofSeconds(10));
    }

    private void awaitGone(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            pidFile.delete();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of its log, to show when it failed. */
    public List<String> lastLines(int count) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(" + log + ": " + e.getMessage() + ")");
        }
    }
}
