package cl.bitacora.eventstore.runtime;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.eventstore.Upcaster;
import cl.bitacora.eventstore.decide.LogEventStore;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.kernel.PersonId;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log of the service as beans. */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Singleton
public class LogBeans {
    private final PgEventLog<? extends Event> log;
    private final int cached;

    LogBeans(
            @Own Instance<EventCatalogue<? extends Event>> own,
            @All List<Upcaster> upcasters,
            Pool pool,
            Database database,
            Clock clock,
            @ConfigProperty(name = "bitacora.aggregates.cache") int cached) {
        if (!own.isResolvable()) {
            throw new IllegalStateException("a service must produce exactly one @Own EventCatalogue");
        }
        this.log = open(own.get(), upcasters, pool, database, clock);
        this.cached = cached;
    }

    private static <E extends Event> PgEventLog<E> open(
            EventCatalogue<E> catalogue, List<Upcaster> upcasters, Pool pool, Database database, Clock clock) {
        return new PgEventLog<>(
                new EventCodec<>(catalogue, upcasters), pool, database.options(catalogue.source() + "-writer"), clock);
    }

    /** The log itself, for the engine's own parts. */
    public PgEventLog<? extends Event> log() {
        return log;
    }

    /** {@code E} is the own catalogue's type; the service names it at the injection point. */
    @Produces
    @Dependent
    @SuppressWarnings("unchecked")
    <E extends Event> EventLog<E> eventLog() {
        return (EventLog<E>) log;
    }

    @Produces
    @Dependent
    @SuppressWarnings("unchecked")
    <E extends Event> EventStore<E> eventStore() {
        return new LogEventStore<>((EventLog<E>) log, cached);
    }

    @PreDestroy
    void close() {
        log.close();
    }

    /** Beans without a log. */
    @Singleton
    static class Defaults {
        @Produces
        @DefaultBean
        @Singleton
        Clock clock() {
            return Clock.systemUTC();
        }

        @Produces
        @Singleton
        PersonIds personIds(@ConfigProperty(name = "bitacora.person-key", defaultValue = "none") String hex) {
            if (hex.equals("none")) {
                return rut -> {
                    throw new IllegalStateException("BITACORA_PERSON_KEY is not set");
                };
            }
            byte[] key = HexFormat.of().parseHex(hex);
            return rut -> PersonId.of(rut, key);
        }
    }
}
