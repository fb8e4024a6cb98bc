package cl.bitacora.eventstore.runtime;

import cl.bitacora.eventstore.checkpoint.CheckpointEngine;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.policies.PolicyEngine;
import cl.bitacora.eventstore.topics.Relay;
import cl.bitacora.eventstore.views.ViewEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Starts everything once the log is migrated, and stops it in the opposite order. A service that only calculates has no log:
 * {@code bitacora.log.enabled=false} when it is built leaves the engine out.
 */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Singleton
public class Engine {
    private final PgEventLog<?> log;
    private final ViewEngine views;
    private final PolicyEngine policies;
    private final CheckpointEngine checkpoints;
    private final SessionLock leadership;
    private final Pool pool;
    private final Loop relay;

    Engine(
            LogBeans log,
            ViewEngine views,
            PolicyEngine policies,
            CheckpointEngine checkpoints,
            SessionLock leadership,
            Relay relay,
            Pool pool,
            @ConfigProperty(name = "bitacora.poll") Duration poll) {
        this.log = log.log();
        this.views = views;
        this.policies = policies;
        this.checkpoints = checkpoints;
        this.leadership = leadership;
        this.pool = pool;
        this.relay = new Loop("relay", poll, relay::step, relay::close);
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        log.onCommit(position -> {
            views.wake();
            policies.wake();
            relay.wake();
        });
        views.start();
        policies.start();
        relay.start();
        checkpoints.start();
    }

    void stop(@Observes ShutdownEvent event) {
        checkpoints.close();
        policies.close();
        relay.close();
        views.close();
        leadership.close();
    }

    /** Gauges, read when somebody looks. */
    void meters(@Observes StartupEvent event, MeterRegistry registry) {
        gauge(registry, "bitacora.relay.lag", Engine::relayLag);
        gauge(registry, "bitacora.views.lag", engine -> engine.views.lag());
        gauge(registry, "bitacora.parked.streams", Engine::parkedStreams);
        gauge(registry, "bitacora.checkpoints.lag", engine -> engine.checkpoints.lag());
        gauge(
                registry,
                "bitacora.integrity.alarms",
                engine -> engine.checkpoints.open().size());
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Engine> value) {
        registry.gauge(name, this, engine -> {
            try {
                return value.applyAsDouble(engine);
            } catch (RuntimeException e) {
                return Double.NaN;
            }
        });
    }

    /** How many positions the broker is behind. */
    long relayLag() {
        return Math.max(0, log.reader().head().position() - Relay.stored(pool));
    }

    long parkedStreams() {
        return policies.parked().count() + views.parked().count();
    }

    /** What keeps the relay from getting on; null if nothing does. */
    @Nullable
    String relayTrouble() {
        return relay.alive() ? relay.trouble() : "stopped";
    }

    ViewEngine views() {
        return views;
    }

    PolicyEngine policies() {
        return policies;
    }

    CheckpointEngine checkpoints() {
        return checkpoints;
    }

    PgEventLog<?> log() {
        return log;
    }
}
