package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import java.util.ArrayList;
import java.util.List;

/** The right edge of the tree, and the tiles that become full while it grows. Two hashes per event, nothing read. */
final class GrowingTree {
    private final Frontier frontier;
    /** By level: the hashes of the tile that is not full. */
    private final List<List<Hash>> open;

    private final List<Tile> completed = new ArrayList<>();

    private GrowingTree(Frontier frontier, List<List<Hash>> open) {
        this.frontier = frontier;
        this.open = open;
    }

    /** The tree of the first {@code size} events, to go on from there. */
    static GrowingTree of(long size, StoredTree stored) {
        List<List<Hash>> open = new ArrayList<>();
        for (long count = size; count > 0; count /= Tile.WIDTH) {
            int level = open.size();
            int filled = (int) (count % Tile.WIDTH);
            List<Hash> hashes = filled == 0 ? List.of() : stored.hashes(level, count / Tile.WIDTH);
            if (hashes.size() < filled) {
                throw new Altered(
                        ((count / Tile.WIDTH * Tile.WIDTH + hashes.size()) << (Tile.HEIGHT * level)) + 1,
                        "missing below a signed checkpoint");
            }
            open.add(new ArrayList<>(hashes.subList(0, filled)));
        }
        return new GrowingTree(Frontier.of(size, stored), open);
    }

    void append(Hash leaf) {
        frontier.append(leaf, this::completed);
    }

    private void completed(int level, long index, Hash hash) {
        if (level % Tile.HEIGHT != 0) {
            return;
        }
        int tileLevel = level / Tile.HEIGHT;
        if (tileLevel > 0) {
            List<Hash> full = open.get(tileLevel - 1);
            completed.add(new Tile(tileLevel - 1, index, hash, full));
            full.clear();
        }
        while (open.size() <= tileLevel) {
            open.add(new ArrayList<>(Tile.WIDTH));
        }
        open.get(tileLevel).add(hash);
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    /** The tiles that became full since the last call. */
    List<Tile> takeCompleted() {
        List<Tile> taken = List.copyOf(completed);
        completed.clear();
        return taken;
    }
}
