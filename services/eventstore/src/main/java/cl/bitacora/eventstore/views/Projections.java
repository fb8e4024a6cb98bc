package cl.bitacora.eventstore.views;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.Upcaster;
import cl.bitacora.eventstore.topics.Delivered;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The projections of a service by whose events they fold, and the fingerprint of their definition. */
public final class Projections {
    /** Raised when the engine's own tables in the views schema change. */
    private static final String ENGINE_TABLES = "1";

    private final String own;
    private final String viewsSql;
    private final List<Projection<?>> all;
    private final Map<String, List<Fold<?>>> bySource = new HashMap<>();
    private final Map<String, String> topics = new TreeMap<>();

    /**
     * Sorts projections.
     *
     * @param own short name of the own log
     * @param viewsSql the definition of the tables
     */
    public Projections(
            String own, String viewsSql, Collection<Projection<?>> projections, Collection<Upcaster> upcasters) {
        this.own = own;
        this.viewsSql = viewsSql;
        this.all = new ArrayList<>(projections);
        all.sort(Comparator.comparing(Projection::name));
        Set<String> names = new HashSet<>();
        for (Projection<?> projection : all) {
            if (!names.add(projection.name())) {
                throw new IllegalStateException("two projections named " + projection.name());
            }
            EventCatalogue<?> source = projection.source();
            bySource.computeIfAbsent(source.source(), ignored -> new ArrayList<>())
                    .add(fold(projection, upcasters));
            if (!source.source().equals(own)) {
                topics.put(source.source(), source.topic());
            }
        }
    }

    private static <E extends Event> Fold<E> fold(Projection<E> projection, Collection<Upcaster> upcasters) {
        return new Fold<>(projection, new EventCodec<>(projection.source(), upcasters));
    }

    List<Fold<?>> of(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    boolean hasOwn() {
        return bySource.containsKey(own);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String own() {
        return own;
    }

    String viewsSql() {
        return viewsSql;
    }

    /** Contract names of the topics that are followed. */
    Collection<String> topics() {
        return topics.values();
    }

    /** Changes with the tables and with the version of any projection. */
    String fingerprint() {
        StringBuilder definition = new StringBuilder(ENGINE_TABLES).append('\n').append(viewsSql);
        for (Projection<?> projection : all) {
            definition
                    .append('\n')
                    .append(projection.name())
                    .append(' ')
                    .append(projection.version())
                    .append(' ')
                    .append(projection.source().source());
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(definition.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** A projection with the codec of its source. */
    record Fold<E extends Event>(Projection<E> projection, EventCodec<E> codec) {
        String name() {
            return projection.name();
        }

        /** Decodes now (it may throw), folds when subscribed. */
        Uni<Void> prepare(Delivered event) {
            var decoded = event.decode(codec);
            return Uni.createFrom().deferred(() -> projection.apply(decoded));
        }
    }
}
