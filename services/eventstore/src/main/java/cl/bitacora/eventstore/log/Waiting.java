package cl.bitacora.eventstore.log;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.kernel.Chile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An append in the queue of the writer, encoded by the thread that asked, with the promise of its own outcome. */
final class Waiting {
    /** Below what a broker takes in one message unless told otherwise (1 MiB): what cannot be relayed is not stored. */
    private static final int MOST_BYTES = 900_000;

    private final Append append;
    private final List<Encoded> events;
    private final Set<String> keys;
    private final int bytes;
    private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();

    Waiting(Append append, List<Encoded> events) {
        this.append = append;
        this.events = List.copyOf(events);
        this.bytes = events.stream()
                .mapToInt(event -> event.payload().length() + 300)
                .sum();
        this.keys = keys(append);
    }

    /** Encodes now; ids of events are time-ordered. */
    static Waiting encode(Append append, EventCodec<?> codec, EventIds ids) {
        List<Encoded> events = new ArrayList<>();
        for (StreamAppend stream : append.streams()) {
            long version = stream.expectedVersion();
            for (int i = 0; i < stream.events().size(); i++) {
                Event event = stream.events().get(i);
                version++;
                Instant at = event.at().truncatedTo(ChronoUnit.MICROS);
                events.add(new Encoded(
                        ids.next(),
                        stream.stream(),
                        version,
                        codec.catalogue().typeOf(event),
                        bounded(codec.encode(event), stream.stream()),
                        at,
                        Chile.dayOf(at),
                        stream.metadata().isEmpty()
                                ? append.metadata()
                                : stream.metadata().get(i)));
            }
        }
        return new Waiting(append, events);
    }

    private static String bounded(String payload, String stream) {
        // at most three bytes for each char
        if (payload.length() > MOST_BYTES / 3 && payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("an event of more than " + MOST_BYTES + " bytes on " + stream
                    + ": documents belong outside the log");
        }
        return payload;
    }

    private static Set<String> keys(Append append) {
        Set<String> keys = new HashSet<>();
        for (StreamAppend stream : append.streams()) {
            if (!keys.add("s " + stream.stream())) {
                throw new IllegalArgumentException("one append names a stream twice: " + stream.stream());
            }
        }
        append.command().ifPresent(command -> keys.add("c " + command.id()));
        append.consumed()
                .ifPresent(consumed ->
                        keys.add("k " + consumed.policy() + " " + consumed.source() + " " + consumed.stream()));
        return keys;
    }

    Append append() {
        return append;
    }

    List<Encoded> events() {
        return events;
    }

    /** Streams, command and consumed stream: two appends that share one are never in the same group. */
    Set<String> keys() {
        return keys;
    }

    int bytes() {
        return bytes;
    }

    CompletableFuture<AppendOutcome> outcome() {
        return outcome;
    }

    /** One event, ready but for its position. */
    record Encoded(
            UUID id,
            String stream,
            long version,
            String type,
            String payload,
            Instant occurredAt,
            LocalDate occurredOn,
            Metadata metadata) {}
}
