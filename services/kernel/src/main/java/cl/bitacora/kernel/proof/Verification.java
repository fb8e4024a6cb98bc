package cl.bitacora.kernel.proof;

import java.util.Iterator;
import java.util.List;

/** Checks proofs as RFC 9162 says (numerals 2.1.3.2 and 2.1.4.2), which accepts exactly one proof for each pair of trees. */
public final class Verification {
    private Verification() {}

    /**
     * Whether the leaf stands at this index of the tree with this root.
     *
     * @param index from 0: the position of an event less one
     */
    public static boolean inclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash neighbour : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = Merkle.node(neighbour, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                reached = Merkle.node(reached, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether the newer tree begins with the older one. Every tree begins with the empty one. */
    public static boolean consistency(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(Merkle.EMPTY);
        }
        return consistentPrefix(from, fromRoot, to, toRoot, proof);
    }

    private static boolean consistentPrefix(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        Iterator<Hash> hashes = proof.iterator();
        if (Long.bitCount(from) != 1 && !hashes.hasNext()) {
            return false;
        }
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        // a perfect older tree is itself the first hash, which the proof then leaves out
        Hash older = Long.bitCount(from) == 1 ? fromRoot : hashes.next();
        Hash newer = older;
        while (hashes.hasNext()) {
            if (last == 0) {
                return false;
            }
            Hash neighbour = hashes.next();
            if ((node & 1) == 1 || node == last) {
                older = Merkle.node(neighbour, older);
                newer = Merkle.node(neighbour, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                newer = Merkle.node(newer, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}
