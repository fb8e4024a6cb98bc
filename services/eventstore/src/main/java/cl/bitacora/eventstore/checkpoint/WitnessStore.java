package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this service has seen of other logs, in its own database. */
final class WitnessStore {
    private final Pool pool;

    WitnessStore(Pool pool) {
        this.pool = pool;
    }

    Optional<Checkpoint> last(String origin) {
        for (Row row : execute(
                "SELECT size, root FROM log.witnessed WHERE origin = $1 ORDER BY size DESC LIMIT 1",
                Tuple.of(origin))) {
            return Optional.of(new Checkpoint(origin, row.getLong(0), hash(row, 1)));
        }
        return Optional.empty();
    }

    Optional<Hash> root(String origin, long size) {
        for (Row row :
                execute("SELECT root FROM log.witnessed WHERE origin = $1 AND size = $2", Tuple.of(origin, size))) {
            return Optional.of(hash(row, 0));
        }
        return Optional.empty();
    }

    /** The newest of each log. */
    List<Seen> newest() {
        List<Seen> all = new ArrayList<>();
        for (Row row : execute(
                "SELECT DISTINCT ON (origin) origin, size, root, note, seen_at FROM log.witnessed"
                        + " ORDER BY origin, size DESC",
                Tuple.tuple())) {
            all.add(new Seen(
                    new Checkpoint(row.getString(0), row.getLong(1), hash(row, 2)),
                    row.getString(3),
                    row.get(OffsetDateTime.class, 4).toInstant()));
        }
        return all;
    }

    void insert(Checkpoint checkpoint, SignedNote note, Instant at) {
        execute(
                "INSERT INTO log.witnessed (origin, size, root, note, seen_at) VALUES ($1, $2, $3, $4, $5)",
                Tuple.of(
                        checkpoint.origin(),
                        checkpoint.size(),
                        Buffer.buffer(checkpoint.root().bytes()),
                        note.toString(),
                        at.atOffset(ZoneOffset.UTC)));
    }

    List<VerifierKey> keys(String origin) {
        List<VerifierKey> keys = new ArrayList<>();
        for (Row row : execute("SELECT key FROM log.witness_key WHERE origin = $1", Tuple.of(origin))) {
            keys.add(VerifierKey.parse(row.getString(0)));
        }
        return keys;
    }

    void insert(List<VerifierKey> keys, Instant at) {
        for (VerifierKey key : keys) {
            execute(
                    "INSERT INTO log.witness_key (origin, key, seen_at) VALUES ($1, $2, $3)"
                            + " ON CONFLICT (origin, key) DO NOTHING",
                    Tuple.of(key.name(), key.toString(), at.atOffset(ZoneOffset.UTC)));
        }
    }

    private static Hash hash(Row row, int column) {
        return new Hash(row.getBuffer(column).getBytes());
    }

    private RowSet<Row> execute(String sql, Tuple arguments) {
        return Blocking.await(pool.preparedQuery(sql).execute(arguments));
    }

    /** A checkpoint of another log, and when it was found to continue the one before. */
    record Seen(Checkpoint checkpoint, String note, Instant at) {}
}
