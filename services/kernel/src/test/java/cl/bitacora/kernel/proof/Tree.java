package cl.bitacora.kernel.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of a test, with all its nodes and every root it had. */
final class Tree implements Subtrees {
    private final Map<String, Hash> nodes = new HashMap<>();
    private final Frontier frontier = Frontier.empty();
    final List<Hash> leaves = new ArrayList<>();
    final List<Hash> roots = new ArrayList<>(List.of(Merkle.EMPTY));

    void add(byte[] entry) {
        Hash leaf = Merkle.leaf(entry);
        leaves.add(leaf);
        frontier.append(leaf, (level, index, hash) -> nodes.put(level + "/" + index, hash));
        roots.add(frontier.root());
    }

    static Tree of(int size) {
        Tree tree = new Tree();
        for (int entry = 0; entry < size; entry++) {
            tree.add(new byte[] {(byte) (entry >>> 8), (byte) entry});
        }
        return tree;
    }

    @Override
    public Hash at(int level, long index) {
        Hash hash = nodes.get(level + "/" + index);
        if (hash == null) {
            throw new IllegalStateException("no perfect subtree " + level + "/" + index);
        }
        return hash;
    }
}
