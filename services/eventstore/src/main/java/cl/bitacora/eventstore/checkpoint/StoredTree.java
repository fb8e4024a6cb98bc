package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.Merkle;
import cl.bitacora.kernel.proof.Subtrees;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree as the database has it, for one purpose: what was read once is not read again. Full tiles come from the tiles,
 * what is beyond them from the rows below; in either case at most 256 hashes of each of the tile levels, of which ten
 * million events have three.
 */
final class StoredTree implements Subtrees {
    private static final String TILE = "SELECT hashes FROM log.tile WHERE level = $1 AND index = $2";
    private static final String LEAVES =
            "SELECT position - 1, leaf_hash FROM log.event WHERE position > $1 AND position <= $2 ORDER BY position";
    private static final String ROOTS =
            "SELECT index, root FROM log.tile WHERE level = $3 AND index >= $1 AND index < $2 ORDER BY index";

    private final Pool pool;
    private final Map<String, List<Hash>> read = new HashMap<>();

    StoredTree(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Hash at(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int width = 1 << (level % Tile.HEIGHT);
        long first = index * width;
        List<Hash> hashes = hashes(tileLevel, first / Tile.WIDTH);
        int begin = (int) (first % Tile.WIDTH);
        if (hashes.size() < begin + width) {
            throw new LogDamagedException(
                    "position " + (((first - begin + hashes.size()) << (Tile.HEIGHT * tileLevel)) + 1) + " is missing");
        }
        return root(hashes.subList(begin, begin + width));
    }

    /** The hashes that a tile has so far: 256 if it is full. */
    List<Hash> hashes(int level, long index) {
        String key = level + "/" + index;
        List<Hash> known = read.get(key);
        if (known == null) {
            known = read(level, index);
            read.put(key, known);
        }
        return known;
    }

    private List<Hash> read(int level, long index) {
        for (Row row : execute(TILE, Tuple.of((short) level, index))) {
            return Tile.hashes(row.getBuffer(0).getBytes());
        }
        long first = index * Tile.WIDTH;
        RowSet<Row> rows = level == 0
                ? execute(LEAVES, Tuple.of(first, first + Tile.WIDTH))
                : execute(ROOTS, Tuple.of(first, first + Tile.WIDTH, (short) (level - 1)));
        List<Hash> hashes = new ArrayList<>();
        for (Row row : rows) {
            if (row.getLong(0) != first + hashes.size()) {
                break;
            }
            hashes.add(new Hash(row.getBuffer(1).getBytes()));
        }
        while (level > 0 && hashes.size() < Tile.WIDTH) {
            List<Hash> below = hashes(level - 1, first + hashes.size());
            if (below.size() < Tile.WIDTH) {
                break;
            }
            hashes.add(root(below)); // a lost tile only costs time
        }
        return hashes;
    }

    static Hash root(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int middle = hashes.size() / 2;
        return Merkle.node(root(hashes.subList(0, middle)), root(hashes.subList(middle, hashes.size())));
    }

    private RowSet<Row> execute(String sql, Tuple arguments) {
        return Blocking.await(pool.preparedQuery(sql).execute(arguments));
    }
}
