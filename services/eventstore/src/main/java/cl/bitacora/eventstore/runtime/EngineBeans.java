package cl.bitacora.eventstore.runtime;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.LawRevision;
import cl.bitacora.eventstore.ParkedEvents;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.Upcaster;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.parked.ParkedTable;
import cl.bitacora.eventstore.policies.PolicyEngine;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Relay;
import cl.bitacora.eventstore.views.Projections;
import cl.bitacora.eventstore.views.ViewEngine;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The moving parts of the engine as beans. {@link Engine} starts and stops them. */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Singleton
class EngineBeans {
    private final Duration poll;

    EngineBeans(@ConfigProperty(name = "bitacora.poll") Duration poll) {
        this.poll = poll;
    }

    @Produces
    @Singleton
    SessionLock leadership(LogBeans log, Vertx vertx, Database database) {
        String service = log.log().codec().catalogue().source();
        return new SessionLock(vertx, database.options(service + "-leader"), "bitacora leader " + service);
    }

    @Produces
    @Singleton
    ViewEngine views(
            LogBeans beans,
            @Any Instance<Projection<?>> projections,
            @All List<Upcaster> upcasters,
            Pool pool,
            Broker broker,
            Vertx vertx,
            Database database) {
        String service = beans.log().codec().catalogue().source();
        Projections all =
                new Projections(service, viewsSql(), projections.stream().toList(), upcasters);
        return new ViewEngine(
                all,
                pool,
                beans.log().reader(),
                broker,
                () -> new SessionLock(vertx, database.options(service + "-rebuild"), "bitacora rebuild " + service),
                poll);
    }

    @Produces
    @Singleton
    PolicyEngine policies(
            LogBeans beans,
            @Any Instance<Policy<?>> policies,
            @All List<Upcaster> upcasters,
            Pool pool,
            Broker broker,
            SessionLock leadership,
            LawRevision law,
            @ConfigProperty(name = "bitacora.policies.parallelism") int parallelism,
            @ConfigProperty(name = "bitacora.policies.retry.first") Duration first,
            @ConfigProperty(name = "bitacora.policies.retry.most") Duration most) {
        return new PolicyEngine(
                policies.stream().toList(),
                upcasters,
                beans.log(),
                pool,
                broker,
                leadership,
                law,
                new PolicyEngine.Settings(poll, new Backoff(first, most), parallelism));
    }

    @Produces
    @Singleton
    Relay relay(LogBeans beans, Pool pool, Broker broker, SessionLock leadership) {
        PgEventLog<?> log = beans.log();
        EventCatalogue<?> catalogue = log.codec().catalogue();
        return new Relay(catalogue.source(), catalogue.topic(), log.reader(), pool, broker, leadership);
    }

    @Produces
    @Singleton
    @DefaultBean
    LawRevision law() {
        return () -> "";
    }

    @Produces
    @Singleton
    ParkedEvents parkedEvents(ViewEngine views, PolicyEngine policies) {
        return new BothParked(views, policies);
    }

    /** The tables of views.sql and, where a service has them, the sums that these keep by themselves. */
    private static String viewsSql() {
        StringBuilder definition = new StringBuilder();
        for (String name : List.of("views.sql", "views-sums.sql")) {
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                definition.append(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return definition.toString();
    }

    private record BothParked(ViewEngine views, PolicyEngine policies) implements ParkedEvents {
        @Override
        public List<Parked> list() {
            return Stream.concat(policies.parked().list().stream(), views.parked().list().stream())
                    .toList();
        }

        @Override
        public long streams() {
            return policies.parked().count() + views.parked().count();
        }

        @Override
        public long replay(String stream) {
            long waiting = 0;
            for (ParkedTable table : List.of(policies.parked(), views.parked())) {
                waiting += table.release(stream);
            }
            policies.replay();
            views.wake();
            return waiting;
        }
    }
}
