package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.kernel.proof.Hash;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arguments of one {@code log.append} for a group, hashes computed on top of a head. */
final class AppendCall {
    static final String SQL = "SELECT kind, append, a, b, number, hash FROM log.append("
            + IntStream.rangeClosed(1, 28).mapToObj(i -> "$" + i).collect(Collectors.joining(", ")) + ")";

    private final String log;
    private final Head head;
    private final Instant recordedAt;
    private final Streams streams = new Streams();
    private final Commands commands = new Commands();
    private final Positions consumed = new Positions();
    private final Events events = new Events();
    private final List<Range> ranges = new ArrayList<>();
    private long position;
    private Hash chain;

    AppendCall(String log, Head head, Instant recordedAt, List<Waiting> group) {
        this.log = log;
        this.head = head;
        this.recordedAt = recordedAt;
        this.position = head.position();
        this.chain = head.chain();
        for (int i = 0; i < group.size(); i++) {
            add(i, group.get(i));
        }
    }

    /** Where the log stands once this call is stored. */
    Head after() {
        return new Head(position, chain);
    }

    /** The positions that an append of the group gets. */
    Range range(int append) {
        return ranges.get(append);
    }

    int eventCount() {
        return events.id.size();
    }

    Tuple arguments() {
        return Tuple.tuple()
                .addLong(head.position())
                .addOffsetDateTime(recordedAt.atOffset(ZoneOffset.UTC))
                .addArrayOfInteger(streams.append.toArray(Integer[]::new))
                .addArrayOfString(texts(streams.name))
                .addArrayOfLong(longs(streams.expected))
                .addArrayOfInteger(commands.append.toArray(Integer[]::new))
                .addArrayOfString(texts(commands.id))
                .addArrayOfString(texts(commands.fingerprint))
                .addArrayOfString(texts(commands.result))
                .addArrayOfLong(longs(commands.position))
                .addArrayOfInteger(consumed.append.toArray(Integer[]::new))
                .addArrayOfString(texts(consumed.policy))
                .addArrayOfString(texts(consumed.source))
                .addArrayOfString(texts(consumed.stream))
                .addArrayOfLong(longs(consumed.version))
                .addArrayOfUUID(events.id.toArray(UUID[]::new))
                .addArrayOfString(texts(events.stream))
                .addArrayOfLong(longs(events.version))
                .addArrayOfString(texts(events.type))
                .addArrayOfString(texts(events.payload))
                .addArrayOfLocalDate(events.occurredOn.toArray(LocalDate[]::new))
                .addArrayOfOffsetDateTime(events.occurredAt.toArray(OffsetDateTime[]::new))
                .addArrayOfString(texts(events.actor))
                .addArrayOfString(texts(events.causation))
                .addArrayOfString(texts(events.correlation))
                .addArrayOfString(texts(events.regulation))
                .addArrayOfBuffer(events.leaf.toArray(Buffer[]::new))
                .addArrayOfBuffer(events.chain.toArray(Buffer[]::new));
    }

    private void add(int index, Waiting waiting) {
        long first = position + 1;
        for (StreamAppend stream : waiting.append().streams()) {
            streams.append.add(index);
            streams.name.add(stream.stream());
            streams.expected.add(stream.expectedVersion());
        }
        for (Waiting.Encoded event : waiting.events()) {
            add(event, waiting.append().metadata());
        }
        ranges.add(new Range(first, position));
        waiting.append().command().ifPresent(command -> {
            commands.append.add(index);
            commands.id.add(command.id());
            commands.fingerprint.add(command.fingerprint());
            commands.result.add(command.result());
            commands.position.add(position);
        });
        waiting.append().consumed().ifPresent(place -> {
            consumed.append.add(index);
            consumed.policy.add(place.policy());
            consumed.source.add(place.source());
            consumed.stream.add(place.stream());
            consumed.version.add(place.version());
        });
    }

    private void add(Waiting.Encoded event, Metadata metadata) {
        position++;
        Hash leaf = EntryHash.leaf(
                log,
                position,
                event.id().toString(),
                event.stream(),
                event.version(),
                event.type(),
                event.occurredAt(),
                recordedAt,
                metadata,
                event.payload());
        chain = EntryHash.chain(chain, leaf);
        events.id.add(event.id());
        events.stream.add(event.stream());
        events.version.add(event.version());
        events.type.add(event.type());
        events.payload.add(event.payload());
        events.occurredOn.add(event.occurredOn());
        events.occurredAt.add(event.occurredAt().atOffset(ZoneOffset.UTC));
        events.actor.add(metadata.actor());
        events.causation.add(metadata.causation());
        events.correlation.add(metadata.correlation());
        events.regulation.add(metadata.regulation());
        events.leaf.add(Buffer.buffer(leaf.bytes()));
        events.chain.add(Buffer.buffer(chain.bytes()));
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    private static Long[] longs(List<Long> list) {
        return list.toArray(Long[]::new);
    }

    /** Positions of one append: {@code last} is the log's head after it, {@code first} one more than before it. */
    record Range(long first, long last) {}

    private static final class Streams {
        private final List<Integer> append = new ArrayList<>();
        private final List<String> name = new ArrayList<>();
        private final List<Long> expected = new ArrayList<>();
    }

    private static final class Commands {
        private final List<Integer> append = new ArrayList<>();
        private final List<String> id = new ArrayList<>();
        private final List<String> fingerprint = new ArrayList<>();
        private final List<String> result = new ArrayList<>();
        private final List<Long> position = new ArrayList<>();
    }

    private static final class Positions {
        private final List<Integer> append = new ArrayList<>();
        private final List<String> policy = new ArrayList<>();
        private final List<String> source = new ArrayList<>();
        private final List<String> stream = new ArrayList<>();
        private final List<Long> version = new ArrayList<>();
    }

    private static final class Events {
        private final List<UUID> id = new ArrayList<>();
        private final List<String> stream = new ArrayList<>();
        private final List<Long> version = new ArrayList<>();
        private final List<String> type = new ArrayList<>();
        private final List<String> payload = new ArrayList<>();
        private final List<LocalDate> occurredOn = new ArrayList<>();
        private final List<OffsetDateTime> occurredAt = new ArrayList<>();
        private final List<String> actor = new ArrayList<>();
        private final List<String> causation = new ArrayList<>();
        private final List<String> correlation = new ArrayList<>();
        private final List<String> regulation = new ArrayList<>();
        private final List<Buffer> leaf = new ArrayList<>();
        private final List<Buffer> chain = new ArrayList<>();
    }
}
