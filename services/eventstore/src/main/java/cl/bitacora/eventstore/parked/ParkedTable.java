package cl.bitacora.eventstore.parked;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.ParkedEvents.Parked;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.eventstore.topics.Delivered;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of parked events: that of the policies or that of the views. */
public final class ParkedTable {
    private static final String KEY = " WHERE consumer = $1 AND source = $2 AND stream = $3";

    private final Pool pool;
    private final String table;

    /** Opens one; {@code table} is a qualified name of our own making, e.g. {@code log.parked}. */
    public ParkedTable(Pool pool, String table) {
        this.pool = pool;
        this.table = table;
    }

    /** Keeps an event behind or in place of its stream. Repeats are harmless. */
    public void add(String consumer, Delivered event, Why why, String cause, @Nullable Duration retryIn) {
        Tuple values = Tuple.tuple()
                .addString(consumer)
                .addString(event.source())
                .addString(event.stream())
                .addLong(event.version())
                .addString(why.name())
                .addString(cause)
                .addInteger(why == Why.QUEUED ? 0 : 1)
                .addValue(seconds(retryIn))
                .addLong(event.position())
                .addString(event.eventId())
                .addString(event.type())
                .addString(event.payload())
                .addString(event.metadata().actor())
                .addString(event.metadata().causation())
                .addString(event.metadata().correlation())
                .addString(event.metadata().regulation())
                .addOffsetDateTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .addString(event.leafHash());
        execute(
                "INSERT INTO " + table
                        + " (consumer, source, stream, version, why, cause, attempts, parked_at, retry_at,"
                        + " position, event_id, type, payload, actor, causation, correlation, regulation, recorded_at,"
                        + " leaf_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, now(),"
                        + " now() + make_interval(secs => $8::float8),"
                        + " $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT DO NOTHING",
                values);
    }

    /** The streams that this consumer (or any, if empty) has parked. */
    public Set<Stream> streams(String consumer) {
        Set<Stream> streams = new HashSet<>();
        for (Row row : execute(
                "SELECT DISTINCT consumer, source, stream FROM " + table + " WHERE $1 IN ('', consumer)",
                Tuple.of(consumer))) {
            streams.add(new Stream(row.getString(0), row.getString(1), row.getString(2)));
        }
        return streams;
    }

    /** The first parked event of each stream that may be tried now. */
    public List<Head> due(String consumer) {
        List<Head> due = new ArrayList<>();
        for (Row row : execute(
                "SELECT * FROM (SELECT DISTINCT ON (consumer, source, stream) *, coalesce(retry_at <= now(), false) AS due"
                        + " FROM " + table + " WHERE $1 IN ('', consumer)"
                        + " ORDER BY consumer, source, stream, version) head WHERE due OR why = 'QUEUED'",
                Tuple.of(consumer))) {
            due.add(head(row));
        }
        return due;
    }

    /** The first parked event of a stream. */
    public Optional<Head> head(Stream stream) {
        for (Row row : execute(
                "SELECT * FROM " + table + KEY + " ORDER BY version LIMIT 1",
                Tuple.of(stream.consumer(), stream.source(), stream.stream()))) {
            return Optional.of(head(row));
        }
        return Optional.empty();
    }

    /** It was tried and still does not work. */
    public void failed(Head head, Why why, String cause, @Nullable Duration retryIn) {
        execute(
                "UPDATE " + table + " SET why = $5, cause = $6, attempts = attempts + 1,"
                        + " retry_at = now() + make_interval(secs => $7::float8)" + KEY + " AND version = $4",
                Tuple.of(
                                head.stream().consumer(),
                                head.stream().source(),
                                head.stream().stream(),
                                head.event().version(),
                                why.name(),
                                cause)
                        .addValue(seconds(retryIn)));
    }

    /** It was handled. */
    public void remove(Head head) {
        execute(
                "DELETE FROM " + table + KEY + " AND version = $4",
                Tuple.of(
                        head.stream().consumer(),
                        head.stream().source(),
                        head.stream().stream(),
                        head.event().version()));
    }

    /** Lets the first event of a stream be tried now, for every consumer. Returns how many events wait. */
    public long release(String stream) {
        long waiting = execute("SELECT count(*) FROM " + table + " WHERE stream = $1", Tuple.of(stream))
                .iterator()
                .next()
                .getLong(0);
        execute("UPDATE " + table + " SET retry_at = now() WHERE stream = $1 AND why <> 'QUEUED'", Tuple.of(stream));
        return waiting;
    }

    public List<Parked> list() {
        List<Parked> all = new ArrayList<>();
        for (Row row :
                execute("SELECT * FROM " + table + " ORDER BY consumer, source, stream, version", Tuple.tuple())) {
            all.add(new Parked(
                    row.getString("consumer"),
                    row.getString("source"),
                    row.getString("stream"),
                    row.getLong("version"),
                    row.getString("type"),
                    Why.valueOf(row.getString("why")),
                    row.getString("cause"),
                    row.getInteger("attempts"),
                    row.get(OffsetDateTime.class, "parked_at").toInstant()));
        }
        return all;
    }

    /** How many streams stand still. */
    public long count() {
        return streams("").size();
    }

    private RowSet<Row> execute(String sql, Tuple parameters) {
        return Blocking.await(pool.preparedQuery(sql).execute(parameters));
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1000.0;
    }

    private static Head head(Row row) {
        Stream stream = new Stream(row.getString("consumer"), row.getString("source"), row.getString("stream"));
        Delivered event = new Delivered(
                stream.source(),
                row.getLong("position"),
                row.getString("event_id"),
                stream.stream(),
                row.getLong("version"),
                row.getString("type"),
                row.getString("payload"),
                new Metadata(
                        row.getString("actor"),
                        row.getString("causation"),
                        row.getString("correlation"),
                        row.getString("regulation")),
                row.get(OffsetDateTime.class, "recorded_at").toInstant(),
                row.getString("leaf_hash"));
        return new Head(stream, event, row.getInteger("attempts"));
    }

    /** A stream that stands still for a consumer. */
    public record Stream(String consumer, String source, String stream) {}

    /** The event that a stream stands still at. */
    public record Head(Stream stream, Delivered event, int attempts) {}
}
