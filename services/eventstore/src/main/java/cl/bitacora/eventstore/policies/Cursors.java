package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.log.Blocking;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where followers go on reading. A cursor may be behind the effects, never ahead. */
public final class Cursors {
    private final Pool pool;

    public Cursors(Pool pool) {
        this.pool = pool;
    }

    /** Next position by partition. */
    public Map<Integer, Long> of(String follower, String source) {
        Map<Integer, Long> next = new HashMap<>();
        for (Row row : Blocking.await(pool.preparedQuery(
                        "SELECT partition, next_position FROM log.cursor WHERE follower = $1 AND source = $2")
                .execute(Tuple.of(follower, source)))) {
            next.put(row.getInteger(0), row.getLong(1));
        }
        return next;
    }

    /**
     * Moves them. Nobody waits for the disk: where a crash of the database forgets it, reading begins a little earlier, and
     * what comes again has its effect once.
     */
    public void store(String follower, String source, Map<Integer, Long> next) {
        Integer[] partitions = next.keySet().toArray(Integer[]::new);
        Long[] positions = Stream.of(partitions).map(next::get).toArray(Long[]::new);
        Blocking.await(pool.preparedQuery("WITH lazily AS (SELECT set_config('synchronous_commit', 'off', true))"
                        + " INSERT INTO log.cursor (follower, source, partition, next_position)"
                        + " SELECT $1, $2, moved.partition, moved.position FROM lazily,"
                        + " unnest($3::integer[], $4::bigint[]) AS moved (partition, position)"
                        + " ON CONFLICT (follower, source, partition)"
                        + " DO UPDATE SET next_position = excluded.next_position")
                .execute(Tuple.of(follower, source, partitions, positions)));
    }

    /** Moves one of them. */
    public void store(String follower, String source, int partition, long next) {
        store(follower, source, Map.of(partition, next));
    }

    /** For statements inside a transaction: follower, source, partition, next position. */
    public static final String STORE =
            "INSERT INTO log.cursor (follower, source, partition, next_position) VALUES ($1, $2, $3, $4)"
                    + " ON CONFLICT (follower, source, partition) DO UPDATE SET next_position = excluded.next_position";
}
