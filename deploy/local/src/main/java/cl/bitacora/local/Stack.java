package cl.bitacora.local;

import cl.bitacora.local.postgres.LeftoverPostmaster;
import cl.bitacora.local.postgres.PostgresServer;
import cl.bitacora.local.process.ChildProcess;
import cl.bitacora.local.process.Orphans;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.Together;
import cl.bitacora.local.secrets.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on one machine: PostgreSQL and Keycloak as child processes, Kafka inside this one, and every
 * service as a process of its own. {@code scripts/up} and the end-to-end test run on it.
 *
 * <pre>{@code
 * try (Stack stack = Stack.builder(Layout.repositoryRoot()).home(folder).ports(Ports.free()).build()) {
 *     stack.start();
 *     stack.service(Service.PAYMENTS).kill9();
 *     stack.service(Service.PAYMENTS).start();
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Layout layout;
    private final StackInfo info;
    private final boolean infrastructureOnly;
    private final boolean fresh;
    private final Progress progress;
    private final Spawner spawner;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final AtomicReference<@Nullable Thread> starter = new AtomicReference<>();
    private volatile boolean stopping;
    private volatile @Nullable RunLock lock;
    private volatile @Nullable Servers servers;

    Stack(Layout layout, Ports ports, boolean infrastructureOnly, boolean fresh, Progress progress) {
        this.fresh = fresh;
        this.layout = layout;
        this.info = new StackInfo(layout, ports);
        this.infrastructureOnly = infrastructureOnly;
        this.progress = progress;
        this.spawner = new Spawner(layout.logs(), layout.run());
    }

    /** A stack of the platform that was built in that repository. */
    public static StackBuilder builder(Path repositoryRoot) {
        return new StackBuilder(repositoryRoot);
    }

    /**
     * Starts everything and waits until it is ready. A stack is started once; afterwards its services may be stopped
     * and started one by one.
     *
     * @throws StackProblem if something stands in the way; call {@link #stop()} to end what was started until then
     * @throws InterruptedException if the stack is stopped meanwhile
     */
    public void start() throws InterruptedException {
        starter.set(Thread.currentThread());
        synchronized (this) {
            try {
                if (stopping) {
                    throw new InterruptedException("stopped before it started");
                }
                prepare();
                Secrets secrets = Secrets.open(layout.secrets());
                Servers started = new Servers(layout, info.ports(), secrets, spawner, progress);
                servers = started;
                started.startStorage();
                startServices(started, secrets);
                info.write();
            } finally {
                starter.set(null);
            }
        }
    }

    /** Starts the class PC to play with, once the platform is there. */
    public void startClassroom() throws InterruptedException {
        var process =
                new ServiceProcess(Service.CLASSROOM_AGENT, info, ServiceEnvironment.classroom(info, layout), spawner);
        services.put(Service.CLASSROOM_AGENT, process);
        start(process);
    }

    /** Stops everything in order: services, Keycloak, Kafka, PostgreSQL. May be called at any moment, and twice. */
    public void stop() {
        stopping = true;
        Thread starting = starter.get();
        if (starting != null) {
            starting.interrupt();
        }
        synchronized (this) {
            Servers running = servers;
            if (running != null) {
                stopClients(running);
                running.stopStorage();
            }
            spawner.stopRemaining(STOP_LIMIT);
            RunLock held = lock;
            if (held != null) {
                info.delete();
                held.close();
                lock = null;
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Whether this stack holds its home folder: between the beginning of its start and the end of its stop. */
    public boolean isHeld() {
        return lock != null;
    }

    /** A service of the stack. */
    public ServiceProcess service(Service service) {
        ServiceProcess found = services.get(service);
        if (found == null) {
            throw new IllegalStateException(service.serviceName() + " was not started by this stack");
        }
        return found;
    }

    /** A service by the name of its module. */
    public ServiceProcess service(String serviceName) {
        return service(Service.named(serviceName));
    }

    /** Address of a service by the name of its module. */
    public String baseUrl(String serviceName) {
        return info.baseUrl(Service.named(serviceName));
    }

    /** Where tokens are asked for. */
    public String tokenUrl() {
        return info.tokenUrl();
    }

    /** Addresses, and the secrets of the demonstration's clients. */
    public StackInfo info() {
        return info;
    }

    /** The database server, for tests that look at what a service stored. */
    public PostgresServer postgres() {
        Servers running = servers;
        if (running == null) {
            throw new IllegalStateException("the stack is not running");
        }
        return running.postgres();
    }

    /** Child processes that are running now. */
    public List<ChildProcess> processes() {
        return spawner.running();
    }

    private void prepare() {
        layout.create();
        Preflight.diskSpace(layout);
        if (!infrastructureOnly) {
            Preflight.servicesBuilt(layout);
        }
        lock = RunLock.take(layout);
        List<String> orphans = new ArrayList<>(Orphans.stop(layout.run()));
        if (LeftoverPostmaster.clear(layout.postgresData())) {
            orphans.add("postgres");
        }
        if (!orphans.isEmpty()) {
            progress.line("arranque", "se detuvo lo que dejó un corte anterior: " + String.join(", ", orphans));
        }
        Preflight.portsFree(info.ports());
        info.delete();
        OldLogs.setAside(layout.logs());
        if (fresh) {
            progress.line("datos", "se empieza de cero");
            layout.deleteData();
            layout.create();
        }
    }

    private void startServices(Servers servers, Secrets secrets) throws InterruptedException {
        List<Together.Task> tasks = new ArrayList<>();
        tasks.add(servers::startKeycloak);
        if (!infrastructureOnly) {
            for (Service service : Service.SERVERS) {
                ServiceProcess process = new ServiceProcess(
                        service, info, ServiceEnvironment.of(service, info, layout, secrets), spawner);
                services.put(service, process);
                tasks.add(() -> start(process));
            }
        }
        Together.run(tasks);
    }

    private void start(ServiceProcess process) throws InterruptedException {
        String name = process.service().serviceName();
        long since = System.nanoTime();
        progress.starting(name, "iniciando");
        process.start();
        process.onUnexpectedExit(code -> progress.ended(name, code, layout.log(name)));
        progress.ready(name, since);
    }

    /** Services and Keycloak at once: each may take seconds to let go of its connections. */
    private void stopClients(Servers running) {
        List<Together.Task> tasks = new ArrayList<>();
        tasks.add(running::stopKeycloak);
        services.values().forEach(process -> tasks.add(process::stop));
        try {
            Together.run(tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
