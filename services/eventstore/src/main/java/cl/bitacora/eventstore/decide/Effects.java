package cl.bitacora.eventstore.decide;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.kernel.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Effects of several foreign events, each decided on top of the ones before, to be stored by one append: all or none. A
 * journal brings thirty records of a block at once; thirty appends would each wait for the disk. Used by one thread.
 */
public final class Effects {
    private final Map<String, OfStream<?, ?>> streams = new LinkedHashMap<>();

    /** Decides and remembers. Empty if it is refused on what is known here: then nothing of it is remembered. */
    public <C, S, E extends Event> Optional<Outcome<S, E>> decide(
            LogAggregates<C, S, E> aggregates, String stream, C command, Metadata metadata) {
        OfStream<S, E> known = ofStream(aggregates, stream);
        return switch (aggregates.decider().decide(command, known.state)) {
            case Decision.Refused<E> _ -> Optional.empty();
            case Decision.Accepted<E> accepted -> {
                known.add(accepted.events(), metadata);
                streams.put(stream, known);
                yield Optional.of(new Outcome.Done<>(stream, known.version(), 0, known.state, accepted.events()));
            }
        };
    }

    /** Stores all of it, and forgets it whatever came of it. */
    public AppendOutcome store(EventLog<?> log, Metadata metadata, Consumed consumed) {
        List<OfStream<?, ?>> all = List.copyOf(streams.values());
        streams.clear();
        AppendOutcome outcome = log.append(new Append(
                all.stream().map(OfStream::append).toList(), metadata, Optional.empty(), Optional.of(consumed)));
        if (outcome instanceof AppendOutcome.Appended) {
            all.forEach(OfStream::remember);
        }
        return outcome;
    }

    /** A stream is always of the same aggregates: the service's naming of streams sees to it. */
    @SuppressWarnings("unchecked")
    private <S, E extends Event> OfStream<S, E> ofStream(LogAggregates<?, S, E> aggregates, String stream) {
        OfStream<?, ?> known = streams.get(stream);
        return known == null ? new OfStream<>(aggregates, stream) : (OfStream<S, E>) known;
    }

    private static final class OfStream<S, E extends Event> {
        private final LogAggregates<?, S, E> aggregates;
        private final String stream;
        private final long base;
        private final List<E> events = new ArrayList<>();
        private final List<Metadata> metadata = new ArrayList<>();
        private S state;

        OfStream(LogAggregates<?, S, E> aggregates, String stream) {
            this.aggregates = aggregates;
            this.stream = stream;
            Loaded<S> loaded = aggregates.known(stream);
            this.base = loaded.version();
            this.state = loaded.state();
        }

        void add(List<E> more, Metadata cause) {
            state = aggregates.decider().replay(state, more);
            for (E event : more) {
                events.add(event);
                metadata.add(cause);
            }
        }

        long version() {
            return base + events.size();
        }

        StreamAppend append() {
            return new StreamAppend(stream, base, events, metadata);
        }

        void remember() {
            aggregates.remember(stream, new Loaded<>(state, version()));
        }
    }
}
