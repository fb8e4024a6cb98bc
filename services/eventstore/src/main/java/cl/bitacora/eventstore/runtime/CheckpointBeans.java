package cl.bitacora.eventstore.runtime;

import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.checkpoint.CheckpointEngine;
import cl.bitacora.eventstore.checkpoint.Settings;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.VerifierKey;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tamper evidence as beans. {@link Engine} starts and stops it. */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Singleton
class CheckpointBeans {
    @Produces
    @Singleton
    Settings settings(
            LogBeans beans,
            @ConfigProperty(name = "bitacora.checkpoint.origin") String origin,
            @ConfigProperty(name = "bitacora.checkpoint.key") Optional<String> key,
            @ConfigProperty(name = "bitacora.checkpoint.dir") Optional<Path> folder,
            @ConfigProperty(name = "bitacora.checkpoint.keys") Optional<List<String>> trusted,
            @ConfigProperty(name = "bitacora.checkpoint.every") Duration every,
            @ConfigProperty(name = "bitacora.checkpoint.events") long events,
            @ConfigProperty(name = "bitacora.checkpoint.recheck") long recheck) {
        return new Settings(
                beans.log().codec().catalogue().source(),
                origin,
                key.map(secret -> CheckpointSigner.of(origin, secret)),
                folder,
                trusted.orElse(List.of()).stream().map(VerifierKey::parse).toList(),
                every,
                events,
                recheck);
    }

    @Produces
    @Singleton
    CheckpointEngine engine(
            Settings settings,
            LogBeans beans,
            Pool pool,
            Broker broker,
            SessionLock leadership,
            Clock clock,
            @ConfigProperty(name = "bitacora.poll") Duration poll) {
        return new CheckpointEngine(settings, beans.log().reader(), pool, broker, leadership, clock, poll);
    }

    @Produces
    @Singleton
    LogProofs proofs(CheckpointEngine engine) {
        return engine.proofs();
    }
}
