package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.SignedNote;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tiles and checkpoints in the service's database. */
final class CheckpointStore {
    private static final String COLUMNS =
            "SELECT size, previous, root, chain_hash, note, signed_at FROM log.checkpoint ";

    private final Pool pool;

    CheckpointStore(Pool pool) {
        this.pool = pool;
    }

    StoredTree tree() {
        return new StoredTree(pool);
    }

    Optional<Signed> last() {
        return first("ORDER BY size DESC LIMIT 1", Tuple.tuple());
    }

    Optional<Signed> ofSize(long size) {
        return first("WHERE size = $1", Tuple.of(size));
    }

    Optional<Signed> covering(long position) {
        return first("WHERE size >= $1 ORDER BY size LIMIT 1", Tuple.of(position));
    }

    List<Signed> before(long size, int limit) {
        return all("WHERE size < $1 ORDER BY size DESC LIMIT $2", Tuple.of(size, limit));
    }

    List<Signed> after(long size, int limit) {
        return all("WHERE size > $1 ORDER BY size LIMIT $2", Tuple.of(size, limit));
    }

    /** Fails if another process has continued the same checkpoint. */
    void insert(Signed signed) {
        execute(
                "INSERT INTO log.checkpoint (size, previous, root, chain_hash, note, signed_at)"
                        + " VALUES ($1, $2, $3, $4, $5, $6)",
                Tuple.of(
                        signed.size(),
                        signed.previous(),
                        Buffer.buffer(signed.root().bytes()),
                        Buffer.buffer(signed.chain().bytes()),
                        signed.note().toString(),
                        signed.signedAt().atOffset(ZoneOffset.UTC)));
    }

    /**
     * Stores full tiles. One that is there already must be the same.
     *
     * @throws Altered if it is not
     */
    void insert(List<Tile> tiles) {
        for (Tile tile : tiles) {
            RowSet<Row> inserted = execute(
                    "INSERT INTO log.tile (level, index, root, hashes) VALUES ($1, $2, $3, $4)"
                            + " ON CONFLICT (level, index) DO NOTHING RETURNING level",
                    Tuple.of(
                            (short) tile.level(),
                            tile.index(),
                            Buffer.buffer(tile.root().bytes()),
                            Buffer.buffer(tile.bytes())));
            if (inserted.size() == 0
                    && !new StoredTree(pool).hashes(tile.level(), tile.index()).equals(tile.hashes())) {
                throw new Altered(
                        (tile.index() << (Tile.HEIGHT * (tile.level() + 1))) + 1,
                        "the events below are not those that the stored tree was built from");
            }
        }
    }

    private Optional<Signed> first(String where, Tuple arguments) {
        return all(where, arguments).stream().findFirst();
    }

    private List<Signed> all(String where, Tuple arguments) {
        List<Signed> all = new ArrayList<>();
        for (Row row : execute(COLUMNS + where, arguments)) {
            all.add(new Signed(
                    row.getLong(0),
                    row.getLong(1),
                    new Hash(row.getBuffer(2).getBytes()),
                    new Hash(row.getBuffer(3).getBytes()),
                    SignedNote.parse(row.getString(4)),
                    row.get(OffsetDateTime.class, 5).toInstant()));
        }
        return all;
    }

    private RowSet<Row> execute(String sql, Tuple arguments) {
        return Blocking.await(pool.preparedQuery(sql).execute(arguments));
    }
}
