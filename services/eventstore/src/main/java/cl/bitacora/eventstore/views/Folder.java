package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.EventCodec.UnknownTypeException;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.topics.Delivered;
import cl.bitacora.eventstore.views.Projections.Fold;
import cl.bitacora.eventstore.views.Rows.Key;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch inside a transaction that is open already: every event through every projection of its source, except
 * where a stream stands still for a projection; there the event queues.
 */
final class Folder {
    static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private final Session session;
    private final Rows rows;
    private final boolean own;
    private final Set<Key> parked;
    private final Map<Key, Long> versions;
    private final Map<Key, Long> moved = new HashMap<>();
    private final Map<String, Throwable> excluded;

    /**
     * A folder.
     *
     * @param own own events are ordered by the log; foreign ones are checked by their version in the stream
     * @param versions what is known of the foreign streams of the batch
     * @param excluded projections that failed on the only event of the batch, with why: they park it
     */
    Folder(Session session, boolean own, Set<Key> parked, Map<Key, Long> versions, Map<String, Throwable> excluded) {
        this.session = session;
        this.rows = new Rows(session);
        this.own = own;
        this.parked = parked;
        this.versions = versions;
        this.excluded = excluded;
    }

    Uni<Void> fold(List<Step> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(this::fold)
                .collect()
                .last()
                .chain(() -> rows.storeVersions(moved));
    }

    /** What was parked and is tried again: applied, or fails. An event that the projection has already is dropped. */
    Uni<Void> replay(List<Step> steps) {
        Step step = steps.getFirst();
        Key key = new Key(step.projection(), step.event().source(), step.event().stream());
        if (!own && step.event().version() <= last(key)) {
            return Uni.createFrom().voidItem();
        }
        if (!own && step.event().version() > last(key) + 1) {
            return Uni.createFrom().failure(new StillGap(last(key) + 1));
        }
        if (step.unreadable() != null) {
            return Uni.createFrom().failure(step.unreadable());
        }
        return step.fold()
                .chain(session::flush)
                .invoke(() -> move(key, step.event().version()))
                .chain(() -> rows.storeVersions(moved));
    }

    /** The version before has not arrived. */
    static final class StillGap extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StillGap(long missing) {
            super("version " + missing + " has not arrived");
        }
    }

    private Uni<Void> fold(Step step) {
        Delivered event = step.event();
        Key key = new Key(step.projection(), event.source(), event.stream());
        if (!own && event.version() <= last(key)) {
            return Uni.createFrom().voidItem(); // the relay repeated itself
        }
        if (parked.contains(key)) {
            return rows.park(key.consumer(), event, Why.QUEUED, "", null);
        }
        if (!own && event.version() > last(key) + 1) {
            return park(key, event, Why.GAP, "version " + (last(key) + 1) + " has not arrived", FIRST_RETRY);
        }
        Throwable failure = excluded.getOrDefault(key.consumer(), step.unreadable());
        if (failure instanceof UnknownTypeException) {
            return park(key, event, Why.WAITING, String.valueOf(failure.getMessage()), FIRST_RETRY);
        }
        if (failure != null) {
            return park(key, event, Why.POISON, cause(failure), null);
        }
        Uni<Void> folded = step.fold();
        if (step.alone()) {
            folded = folded.chain(session::flush); // so that what the database refuses is this projection's failure
        }
        return folded.onFailure()
                .transform(cause -> new FoldFailed(key.consumer(), event, cause))
                .invoke(() -> move(key, event.version()));
    }

    private Uni<Void> park(Key key, Delivered event, Why why, String cause, @Nullable Duration retryIn) {
        parked.add(key);
        return rows.park(key.consumer(), event, why, cause, retryIn);
    }

    private long last(Key key) {
        return versions.getOrDefault(key, 0L);
    }

    private void move(Key key, long version) {
        if (!own) {
            versions.put(key, version);
            moved.put(key, version);
        }
    }

    static String cause(Throwable failure) {
        Throwable root = failure instanceof FoldFailed && failure.getCause() != null ? failure.getCause() : failure;
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    /**
     * One event for one projection, decoded outside the transaction.
     *
     * @param fold to subscribe to; nothing if unreadable
     * @param unreadable why it could not be decoded
     * @param alone whether the transaction is for this event only
     */
    record Step(
            String projection,
            Delivered event,
            Uni<Void> fold,
            @Nullable Throwable unreadable,
            boolean alone) {

        static Step of(Fold<?> fold, Delivered event, boolean alone) {
            try {
                return new Step(fold.name(), event, fold.prepare(event), null, alone);
            } catch (RuntimeException e) {
                return new Step(fold.name(), event, Uni.createFrom().voidItem(), e, alone);
            }
        }
    }
}
