package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.log.Transience;
import cl.bitacora.eventstore.topics.Delivered;
import cl.bitacora.eventstore.views.Folder.Step;
import cl.bitacora.eventstore.views.Projections.Fold;
import cl.bitacora.eventstore.views.Rows.Key;
import cl.bitacora.eventstore.views.Rows.Mark;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Batches of events into a schema of views: one transaction each, or, when one fails, one event at a time. */
final class FoldTransactions {
    private final Projections projections;
    private final String fingerprint;

    FoldTransactions(Projections projections) {
        this.projections = projections;
        this.fingerprint = projections.fingerprint();
    }

    /** Folds own events in order of the log; what the schema has already is skipped. Returns the position reached. */
    long own(String schema, List<Delivered> events) {
        return eachAlone(events, (part, excluded) -> ownOnce(schema, part, excluded));
    }

    /** Folds records of one topic and keeps the offsets that come after them. */
    void foreign(String schema, TopicBatch batch) {
        try {
            foreignOnce(schema, batch, Map.of(), false);
        } catch (RuntimeException e) {
            rethrowIfPassing(e);
            for (TopicBatch single : batch.singles()) {
                alone(excluded -> foreignOnce(schema, single, excluded, true));
            }
        }
    }

    /** Tries a parked event again. */
    void replay(String schema, Delivered event, String projection) {
        boolean own = event.source().equals(projections.own());
        List<Step> steps = steps(List.of(event), true).stream()
                .filter(step -> step.projection().equals(projection))
                .toList();
        Key key = new Key(projection, event.source(), event.stream());
        transaction(schema, own ? ViewSchema.LOG_MARK : ViewSchema.TOPICS_MARK, (session, mark) -> {
            Rows rows = new Rows(session);
            return rows.unpark(key, event.version())
                    .chain(found -> found
                            ? versions(rows, own, List.of(event))
                            : Uni.createFrom().nullItem())
                    .chain(versions -> versions == null
                            ? Uni.createFrom().voidItem()
                            : new Folder(session, own, Set.of(), versions, Map.of()).replay(steps));
        });
    }

    private long eachAlone(
            List<Delivered> events, BiFunction<List<Delivered>, Map<String, Throwable>, Long> transaction) {
        try {
            return transaction.apply(events, Map.of());
        } catch (RuntimeException e) {
            rethrowIfPassing(e);
            long reached = 0;
            for (Delivered event : events) {
                reached = alone(excluded -> transaction.apply(List.of(event), excluded));
            }
            return reached;
        }
    }

    /** One event: again without each projection that fails on it, which parks it instead. */
    private static <T> T alone(Function<Map<String, Throwable>, T> transaction) {
        Map<String, Throwable> excluded = new HashMap<>();
        while (true) {
            try {
                return transaction.apply(excluded);
            } catch (FoldFailed e) {
                rethrowIfPassing(e);
                if (excluded.put(e.projection(), e) != null) {
                    throw e;
                }
            }
        }
    }

    private static void rethrowIfPassing(RuntimeException e) {
        if (Transience.passes(e) || e instanceof SchemaChanged || e instanceof LogDamagedException) {
            throw e;
        }
    }

    private long ownOnce(String schema, List<Delivered> events, Map<String, Throwable> excluded) {
        List<Step> steps = steps(events, events.size() == 1);
        return transaction(schema, ViewSchema.LOG_MARK, (session, mark) -> {
            List<Step> news = steps.stream()
                    .filter(step -> step.event().position() > mark.position())
                    .toList();
            long first = events.getFirst().position();
            long last = events.getLast().position();
            if (first > mark.position() + 1) {
                throw new LogDamagedException("views have position " + mark.position() + ", next came " + first);
            }
            if (last <= mark.position()) {
                return Uni.createFrom().item(mark.position());
            }
            Rows rows = new Rows(session);
            return rows.parked()
                    .chain(parked -> new Folder(session, true, parked, Map.of(), excluded).fold(news))
                    .chain(() -> rows.moveMark(ViewSchema.LOG_MARK, last))
                    .replaceWith(last);
        });
    }

    private boolean foreignOnce(String schema, TopicBatch batch, Map<String, Throwable> excluded, boolean alone) {
        List<Step> steps = steps(batch.events(), alone);
        return transaction(schema, ViewSchema.TOPICS_MARK, (session, mark) -> {
            Rows rows = new Rows(session);
            return rows.parked()
                    .chain(parked -> versions(rows, false, batch.events())
                            .chain(versions -> new Folder(session, false, parked, versions, excluded).fold(steps)))
                    .chain(() -> rows.storeOffsets(batch.topic(), batch.nextOffsets()))
                    .replaceWith(true);
        });
    }

    private static Uni<Map<Key, Long>> versions(Rows rows, boolean own, List<Delivered> events) {
        if (own || events.isEmpty()) {
            return Uni.createFrom().item(HashMap::new);
        }
        return rows.versions(
                events.getFirst().source(),
                events.stream().map(Delivered::stream).collect(Collectors.toSet()));
    }

    private List<Step> steps(List<Delivered> events, boolean alone) {
        List<Step> steps = new ArrayList<>();
        for (Delivered event : events) {
            for (Fold<?> fold : projections.of(event.source())) {
                steps.add(Step.of(fold, event, alone));
            }
        }
        return steps;
    }

    private <T> T transaction(String schema, String markName, BiFunction<Session, Mark, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    Panache.withTransaction(() -> Panache.getSession().chain(session -> {
                        Rows rows = new Rows(session);
                        return rows.use(schema)
                                .chain(() -> rows.lockMark(markName))
                                .chain(mark -> mark.fingerprint().equals(fingerprint)
                                        ? work.apply(session, mark)
                                        : Uni.createFrom().failure(new SchemaChanged(mark.fingerprint())));
                    })));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }

    /** Records of one topic, in order per partition. */
    record TopicBatch(String topic, Map<Integer, Long> nextOffsets, List<Placed> placed) {
        List<Delivered> events() {
            return placed.stream().map(Placed::event).toList();
        }

        /** One batch per record, and one that keeps the offsets of what could not be read. */
        List<TopicBatch> singles() {
            List<TopicBatch> singles = new ArrayList<>();
            for (Placed one : placed) {
                singles.add(new TopicBatch(topic, Map.of(one.partition(), one.offset() + 1), List.of(one)));
            }
            singles.add(new TopicBatch(topic, nextOffsets, List.of()));
            return singles;
        }

        /** Where a record was. */
        record Placed(int partition, long offset, Delivered event) {}
    }
}
