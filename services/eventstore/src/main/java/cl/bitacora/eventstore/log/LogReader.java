package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.kernel.proof.Hash;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads rows in order and refuses to go on where one is missing. */
public final class LogReader {
    private static final String COLUMNS =
            "SELECT position, event_id, stream, version, type, payload, occurred_at, recorded_at,"
                    + " actor, causation, correlation, regulation, leaf_hash, chain_hash FROM log.event ";
    private static final String BY_POSITION = COLUMNS + "WHERE position > $1 ORDER BY position LIMIT $2";
    private static final String BY_STREAM =
            COLUMNS + "WHERE stream = $1 AND version > $2 ORDER BY version LIMIT " + LogReader.PAGE;
    private static final int PAGE = 2_000;

    private final Pool pool;

    public LogReader(Pool pool) {
        this.pool = pool;
    }

    /**
     * The log after a position, at most {@code limit} events.
     *
     * @throws LogDamagedException if the positions found are not the next ones, or the log ends before the position
     */
    public List<RawEvent> read(long after, int limit) {
        List<RawEvent> events = readAsIs(after, limit);
        long expected = after;
        for (RawEvent event : events) {
            expected++;
            if (event.position() != expected) {
                throw new LogDamagedException("position " + expected + " is missing, found " + event.position());
            }
        }
        if (events.isEmpty() && after > 0 && head().position() < after) {
            throw new LogDamagedException("the log ends at " + head().position() + ", but was read up to " + after);
        }
        return events;
    }

    /** The same without looking whether it is whole: for who checks it anyway. */
    public List<RawEvent> readAsIs(long after, int limit) {
        return rows(BY_POSITION, Tuple.of(after, limit));
    }

    /** A stream after a version, to its end. */
    public List<RawEvent> readStream(String stream, long afterVersion) {
        List<RawEvent> all = new ArrayList<>();
        scanStream(stream, afterVersion, all::add);
        return all;
    }

    /** The same, one by one, page by page. */
    public void scanStream(String stream, long afterVersion, Consumer<? super RawEvent> each) {
        long after = afterVersion;
        while (true) {
            List<RawEvent> page = rows(BY_STREAM, Tuple.of(stream, after));
            for (RawEvent event : page) {
                after++;
                if (event.version() != after) {
                    throw new LogDamagedException("version " + after + " of " + stream + " is missing");
                }
                each.accept(event);
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    /** Last position and link of the chain. */
    public Head head() {
        Row row = one("SELECT position, chain_hash FROM log.head", Tuple.tuple());
        return new Head(row.getLong(0), new Hash(row.getBuffer(1).getBytes()));
    }

    /** Where an event stands; empty if there is none with this id. */
    public OptionalLong positionOf(UUID eventId) {
        for (Row row : execute("SELECT position FROM log.event WHERE event_id = $1", Tuple.of(eventId))) {
            return OptionalLong.of(row.getLong(0));
        }
        return OptionalLong.empty();
    }

    /** What was answered to a command. */
    public Optional<AppendOutcome.AlreadyDone> findCommand(String id) {
        for (Row row : execute("SELECT fingerprint, result, position FROM log.command WHERE id = $1", Tuple.of(id))) {
            return Optional.of(new AppendOutcome.AlreadyDone(row.getString(0), row.getString(1), row.getLong(2)));
        }
        return Optional.empty();
    }

    /** The last version of a foreign stream that a policy consumed; 0 if none. */
    public long consumed(String policy, String source, String stream) {
        return one(
                        "SELECT coalesce(max(version), 0) FROM log.consumed"
                                + " WHERE policy = $1 AND source = $2 AND stream = $3",
                        Tuple.of(policy, source, stream))
                .getLong(0);
    }

    /** How many events are stored: equals the head's position in a dense log. */
    public long count() {
        return one("SELECT count(*) FROM log.event", Tuple.tuple()).getLong(0);
    }

    private List<RawEvent> rows(String sql, Tuple parameters) {
        List<RawEvent> events = new ArrayList<>();
        for (Row row : execute(sql, parameters)) {
            events.add(event(row));
        }
        return events;
    }

    private Row one(String sql, Tuple parameters) {
        return execute(sql, parameters).iterator().next();
    }

    private RowSet<Row> execute(String sql, Tuple parameters) {
        return Blocking.await(pool.preparedQuery(sql).execute(parameters));
    }

    private static RawEvent event(Row row) {
        return new RawEvent(
                row.getLong(0),
                row.get(UUID.class, 1).toString(),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.get(OffsetDateTime.class, 6).toInstant(),
                row.get(OffsetDateTime.class, 7).toInstant(),
                new Metadata(row.getString(8), row.getString(9), row.getString(10), row.getString(11)),
                hash(row.getBuffer(12)),
                hash(row.getBuffer(13)));
    }

    private static Hash hash(Buffer bytes) {
        return new Hash(bytes.getBytes());
    }

    /** Where the log stands. */
    public record Head(long position, Hash chain) {}
}
