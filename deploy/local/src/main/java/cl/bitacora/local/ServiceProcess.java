package cl.bitacora.local;

import cl.bitacora.local.process.ChildCommand;
import cl.bitacora.local.process.ChildProcess;
import cl.bitacora.local.process.HttpProbe;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One service of the stack: may be stopped, killed and started again while the others go on. */
public final class ServiceProcess {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Service service;
    private final StackInfo info;
    private final Map<String, String> environment;
    private final Spawner spawner;
    private final Path jar;
    private volatile @Nullable ChildProcess process;
    private volatile IntConsumer onUnexpectedExit = code -> {};

    ServiceProcess(Service service, StackInfo info, Map<String, String> environment, Spawner spawner) {
        this.service = service;
        this.info = info;
        this.environment = environment;
        this.spawner = spawner;
        this.jar = ServiceApp.link(info.layout(), service);
    }

    public Service service() {
        return service;
    }

    public String baseUrl() {
        return info.baseUrl(service);
    }

    /** Whether the process lives and says that it is ready to work. */
    public boolean isReady() {
        ChildProcess running = process;
        return running != null && running.isAlive() && HttpProbe.answers(readyUrl());
    }

    /** Starts the process and waits until it is ready. Does nothing if it runs already. */
    public void start() throws InterruptedException {
        launch();
        awaitReady();
    }

    /** Starts the process without waiting. */
    public synchronized void launch() {
        ChildProcess running = process;
        if (running != null && running.isAlive()) {
            return;
        }
        ChildProcess started = spawner.start(new ChildCommand(
                service.serviceName(), command(), environment, info.layout().home(), StopSignal.TERM));
        started.onUnexpectedExit(code -> onUnexpectedExit.accept(code));
        process = started;
    }

    /**
     * Waits until the service is ready.
     *
     * @throws StackProblem if it ends or is not ready in time, with the last lines of its log
     */
    public void awaitReady() throws InterruptedException {
        ChildProcess running = running();
        if (!HttpProbe.await(readyUrl(), running, START_LIMIT)) {
            throw new StackProblem("%s %s; últimas líneas de %s:%n%s"
                    .formatted(
                            service.serviceName(),
                            running.isAlive() ? "no quedó listo a tiempo" : "terminó al partir",
                            running.log(),
                            String.join("\n", running.lastLines(20))));
        }
    }

    /** Stops the process in good order (SIGTERM) and waits. */
    public void stop() {
        ChildProcess running = process;
        if (running != null) {
            running.stop(STOP_LIMIT);
        }
    }

    /** Ends the process at once (SIGKILL), as a crash would, and waits. */
    public void kill9() {
        running().kill9();
    }

    /** Number of the running process. */
    public long pid() {
        return running().pid();
    }

    void onUnexpectedExit(IntConsumer action) {
        onUnexpectedExit = action;
    }

    private ChildProcess running() {
        ChildProcess running = process;
        if (running == null) {
            throw new IllegalStateException(service.serviceName() + " was never started");
        }
        return running;
    }

    private String readyUrl() {
        return baseUrl() + "/q/health/ready";
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // Fingerprints are extracted much faster with the second compiler; its memory is given back.
                service == Service.CLASSROOM_AGENT ? "-XX:TieredStopAtLevel=4" : "-XX:TieredStopAtLevel=1",
                "-XX:TrimNativeHeapInterval=" + (service == Service.CLASSROOM_AGENT ? 5_000 : 0),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }
}
