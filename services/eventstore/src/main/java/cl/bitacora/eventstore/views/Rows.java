package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.topics.Delivered;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own tables in a schema of views, inside the transaction of a fold. Sets of rows travel as one JSON
 * parameter: one round trip each.
 */
final class Rows {
    private final Session session;

    Rows(Session session) {
        this.session = session;
    }

    /** Makes unqualified names mean this schema until the transaction ends. */
    Uni<Void> use(String schema) {
        return session.createNativeQuery("SELECT set_config('search_path', :schema, true)", String.class)
                .setParameter("schema", schema)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Locks a mark to the end of the transaction. */
    Uni<Mark> lockMark(String name) {
        return session.createNativeQuery(
                        "SELECT position, fingerprint FROM engine_position WHERE name = :name FOR UPDATE",
                        Object[].class)
                .setParameter("name", name)
                .getSingleResult()
                .map(row -> new Mark(((Number) row[0]).longValue(), (String) row[1]));
    }

    Uni<Void> moveMark(String name, long position) {
        return session.createNativeQuery("UPDATE engine_position SET position = :position WHERE name = :name")
                .setParameter("position", position)
                .setParameter("name", name)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What stands still, per projection. */
    Uni<Set<Key>> parked() {
        return session.createNativeQuery("SELECT DISTINCT consumer, source, stream FROM engine_parked", Object[].class)
                .getResultList()
                .map(rows -> {
                    Set<Key> keys = new HashSet<>();
                    rows.forEach(row -> keys.add(new Key((String) row[0], (String) row[1], (String) row[2])));
                    return keys;
                });
    }

    /** The last version that each projection has of these foreign streams. */
    Uni<Map<Key, Long>> versions(String source, Collection<String> streams) {
        if (streams.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        return session.createNativeQuery(
                        "SELECT consumer, stream, version FROM engine_stream WHERE source = :source AND stream IN"
                                + " (SELECT jsonb_array_elements_text(cast(cast(:streams AS text) AS jsonb)))",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("streams", json(streams))
                .getResultList()
                .map(rows -> {
                    Map<Key, Long> versions = new HashMap<>();
                    rows.forEach(row -> versions.put(
                            new Key((String) row[0], source, (String) row[1]), ((Number) row[2]).longValue()));
                    return versions;
                });
    }

    Uni<Void> storeVersions(Map<Key, Long> versions) {
        if (versions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map<String, Object>> rows = versions.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "consumer", entry.getKey().consumer(),
                        "source", entry.getKey().source(),
                        "stream", entry.getKey().stream(),
                        "version", entry.getValue()))
                .toList();
        return update(
                "INSERT INTO engine_stream (consumer, source, stream, version)"
                        + " SELECT consumer, source, stream, version FROM jsonb_to_recordset(cast(cast(:rows AS text) AS jsonb))"
                        + " AS r (consumer text, source text, stream text, version bigint)"
                        + " ON CONFLICT (consumer, source, stream) DO UPDATE SET version = excluded.version",
                rows);
    }

    Uni<Void> storeOffsets(String topic, Map<Integer, Long> offsets) {
        List<Map<String, Object>> rows = offsets.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "topic", topic, "partition", entry.getKey(), "next_offset", entry.getValue()))
                .toList();
        return update(
                "INSERT INTO engine_offset (topic, partition, next_offset)"
                        + " SELECT topic, partition, next_offset FROM jsonb_to_recordset(cast(cast(:rows AS text) AS jsonb))"
                        + " AS r (topic text, partition integer, next_offset bigint)"
                        + " ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset"
                        + " WHERE engine_offset.next_offset < excluded.next_offset",
                rows);
    }

    /** Keeps an event for later. Repeats are harmless. */
    Uni<Void> park(String consumer, Delivered event, Why why, String cause, @Nullable Duration retryIn) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("consumer", consumer);
        row.put("source", event.source());
        row.put("stream", event.stream());
        row.put("version", event.version());
        row.put("why", why.name());
        row.put("cause", cause);
        row.put("attempts", why == Why.QUEUED ? 0 : 1);
        row.put("parked_at", Instant.now().toString());
        row.put("retry_at", retryIn == null ? null : Instant.now().plus(retryIn).toString());
        row.put("position", event.position());
        row.put("event_id", event.eventId());
        row.put("type", event.type());
        row.put("payload", event.payload());
        row.put("actor", event.metadata().actor());
        row.put("causation", event.metadata().causation());
        row.put("correlation", event.metadata().correlation());
        row.put("regulation", event.metadata().regulation());
        row.put("recorded_at", event.recordedAt().toString());
        row.put("leaf_hash", event.leafHash());
        return update(
                "INSERT INTO engine_parked SELECT * FROM"
                        + " jsonb_populate_recordset(cast(NULL AS engine_parked), cast(cast(:rows AS text) AS jsonb))"
                        + " ON CONFLICT DO NOTHING",
                List.of(row));
    }

    /** Takes a parked event out; false if somebody else did. */
    Uni<Boolean> unpark(Key key, long version) {
        return session.createNativeQuery("DELETE FROM engine_parked WHERE consumer = :consumer AND source = :source"
                        + " AND stream = :stream AND version = :version")
                .setParameter("consumer", key.consumer())
                .setParameter("source", key.source())
                .setParameter("stream", key.stream())
                .setParameter("version", version)
                .executeUpdate()
                .map(count -> count == 1);
    }

    private Uni<Void> update(String sql, Object rows) {
        return session.createNativeQuery(sql)
                .setParameter("rows", json(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String json(Object value) {
        try {
            return BitacoraJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream as one projection sees it. */
    record Key(String consumer, String source, String stream) {}

    /** A locked mark. */
    record Mark(long position, String fingerprint) {}
}
