package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.kernel.proof.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** The arguments of one {@code log.append} for a group, hashes computed on top of a head. */
final class AppendCall {
    static final String SQL = "SELECT kind, append, a, b, number, hash FROM log.append("
            + String.join(", ", Collections.nCopies(28, "?")) + ")";

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

    /** Sets the arguments; arrays of text, numbers and hashes travel in binary. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setLong(1, head.position());
        statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
        Arrays arrays = new Arrays(statement, 3);
        arrays.add("int4", streams.append);
        arrays.add("text", streams.name);
        arrays.add("int8", streams.expected);
        arrays.add("int4", commands.append);
        arrays.add("text", commands.id);
        arrays.add("text", commands.fingerprint);
        arrays.add("text", commands.result);
        arrays.add("int8", commands.position);
        arrays.add("int4", consumed.append);
        arrays.add("text", consumed.policy);
        arrays.add("text", consumed.source);
        arrays.add("text", consumed.stream);
        arrays.add("int8", consumed.version);
        arrays.add("uuid", events.id);
        arrays.add("text", events.stream);
        arrays.add("int8", events.version);
        arrays.add("text", events.type);
        arrays.add("text", events.payload);
        arrays.add("date", events.occurredOn);
        arrays.add("timestamptz", events.occurredAt);
        arrays.add("text", events.actor);
        arrays.add("text", events.causation);
        arrays.add("text", events.correlation);
        arrays.add("text", events.regulation);
        arrays.add("bytea", events.leaf);
        arrays.add("bytea", events.chain);
    }

    private void add(int index, Waiting waiting) {
        long first = position + 1;
        for (StreamAppend stream : waiting.append().streams()) {
            streams.append.add(index);
            streams.name.add(stream.stream());
            streams.expected.add(stream.expectedVersion());
        }
        for (Waiting.Encoded event : waiting.events()) {
            add(event);
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

    private void add(Waiting.Encoded event) {
        Metadata metadata = event.metadata();
        position++;
        String id = event.id().toString();
        Hash leaf = EntryHash.leaf(
                log,
                position,
                id,
                event.stream(),
                event.version(),
                event.type(),
                event.occurredAt(),
                recordedAt,
                metadata,
                event.payload());
        chain = EntryHash.chain(chain, leaf);
        events.id.add(id);
        events.stream.add(event.stream());
        events.version.add(event.version());
        events.type.add(event.type());
        events.payload.add(event.payload());
        events.occurredOn.add(event.occurredOn().toString());
        events.occurredAt.add(event.occurredAt().toString());
        events.actor.add(metadata.actor());
        events.causation.add(metadata.causation());
        events.correlation.add(metadata.correlation());
        events.regulation.add(metadata.regulation());
        events.leaf.add(leaf.bytes());
        events.chain.add(chain.bytes());
    }

    /** Positions of one append: {@code last} is the log's head after it, {@code first} one more than before it. */
    record Range(long first, long last) {}

    private static final class Arrays {
        private final PreparedStatement statement;
        private final Connection connection;
        private int next;

        Arrays(PreparedStatement statement, int first) throws SQLException {
            this.statement = statement;
            this.connection = statement.getConnection();
            this.next = first;
        }

        void add(String type, Column<?> column) throws SQLException {
            statement.setArray(next++, connection.createArrayOf(type, column.array()));
        }
    }

    /** One of the arrays while it grows; its class tells the driver how to send it. */
    private static final class Column<T> {
        private final List<T> values = new ArrayList<>();
        private final IntFunction<T[]> array;

        Column(IntFunction<T[]> array) {
            this.array = array;
        }

        void add(T value) {
            values.add(value);
        }

        int size() {
            return values.size();
        }

        T[] array() {
            return values.toArray(array);
        }
    }

    private static final class Streams {
        private final Column<Integer> append = new Column<>(Integer[]::new);
        private final Column<String> name = new Column<>(String[]::new);
        private final Column<Long> expected = new Column<>(Long[]::new);
    }

    private static final class Commands {
        private final Column<Integer> append = new Column<>(Integer[]::new);
        private final Column<String> id = new Column<>(String[]::new);
        private final Column<String> fingerprint = new Column<>(String[]::new);
        private final Column<String> result = new Column<>(String[]::new);
        private final Column<Long> position = new Column<>(Long[]::new);
    }

    private static final class Positions {
        private final Column<Integer> append = new Column<>(Integer[]::new);
        private final Column<String> policy = new Column<>(String[]::new);
        private final Column<String> source = new Column<>(String[]::new);
        private final Column<String> stream = new Column<>(String[]::new);
        private final Column<Long> version = new Column<>(Long[]::new);
    }

    private static final class Events {
        private final Column<String> id = new Column<>(String[]::new);
        private final Column<String> stream = new Column<>(String[]::new);
        private final Column<Long> version = new Column<>(Long[]::new);
        private final Column<String> type = new Column<>(String[]::new);
        private final Column<String> payload = new Column<>(String[]::new);
        private final Column<String> occurredOn = new Column<>(String[]::new);
        private final Column<String> occurredAt = new Column<>(String[]::new);
        private final Column<String> actor = new Column<>(String[]::new);
        private final Column<String> causation = new Column<>(String[]::new);
        private final Column<String> correlation = new Column<>(String[]::new);
        private final Column<String> regulation = new Column<>(String[]::new);
        private final Column<byte[]> leaf = new Column<>(byte[][]::new);
        private final Column<byte[]> chain = new Column<>(byte[][]::new);
    }
}
