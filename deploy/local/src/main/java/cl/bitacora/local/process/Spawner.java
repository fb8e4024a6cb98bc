package cl.bitacora.local.process;

import cl.bitacora.local.StackProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts child processes: each in a session of its own, so that Ctrl-C reaches the launcher alone and the launcher
 * stops them in order; and each bound to the launcher's life by the kernel, so that not even {@code kill -9} of the
 * launcher leaves one behind.
 *
 * <p>The kernel ties a child to the thread that started it, not to the process: a child started from a thread of a
 * pool would die with that thread. All children are therefore started by one thread that never ends.
 */
public final class Spawner {
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("bitacora-spawner").factory());
    private static final boolean SETSID = onPath("setsid");
    private static final boolean SETPRIV = onPath("setpriv");

    private final Path logs;
    private final Path run;
    private final List<ChildProcess> started = new CopyOnWriteArrayList<>();

    /**
     * A spawner that writes logs and process-number files in those folders.
     *
     * @param logs folder of {@code <name>.log}
     * @param run  folder of {@code <name>.pid}
     */
    public Spawner(Path logs, Path run) {
        this.logs = logs;
        this.run = run;
    }

    /**
     * Starts the process; its output is appended to its log.
     *
     * @throws StackProblem if the program cannot be started
     */
    public ChildProcess start(ChildCommand child) {
        return startWith(List.of(), child);
    }

    /** As {@link #start}, with a program that runs the command, such as {@code unshare}. */
    public ChildProcess startWith(List<String> wrapper, ChildCommand child) {
        Path log = logs.resolve(child.name() + ".log");
        List<String> command = new ArrayList<>();
        if (SETSID) {
            command.add("setsid");
        }
        command.addAll(wrapper);
        if (SETPRIV) {
            command.addAll(List.of("setpriv", "--pdeathsig", child.stopSignal().name(), "--"));
        }
        command.addAll(child.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(child.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(child.environment());
        Process process = startOnLastingThread(builder, child.name());
        PidFile pidFile = new PidFile(run.resolve(child.name() + ".pid"));
        pidFile.write(process.pid(), child.stopSignal());
        ChildProcess running = new ChildProcess(child, process, pidFile, log);
        started.removeIf(ended -> !ended.isAlive());
        started.add(running);
        return running;
    }

    /** Processes that were started here and are still running. */
    public List<ChildProcess> running() {
        return started.stream().filter(ChildProcess::isAlive).toList();
    }

    /** Stops whatever is still running, such as a step that was interrupted. */
    public void stopRemaining(Duration patience) {
        running().forEach(child -> child.stop(patience));
    }

    private static Process startOnLastingThread(ProcessBuilder builder, String name) {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return builder.start();
                                } catch (IOException e) {
                                    throw new CompletionException(e);
                                }
                            },
                            STARTER)
                    .join();
        } catch (CompletionException e) {
            throw new StackProblem("No se pudo iniciar " + name + ": " + e.getCause() + ".", e);
        }
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
