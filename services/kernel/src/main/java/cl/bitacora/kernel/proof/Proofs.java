package cl.bitacora.kernel.proof;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 6962 (numerals 2.1.1 and 2.1.2) from the perfect subtrees of a tree: O(log n) hashes each. */
public final class Proofs {
    private Proofs() {}

    /** Root of the tree of the first {@code size} leaves. */
    public static Hash root(long size, Subtrees subtrees) {
        return size == 0 ? Merkle.EMPTY : range(0, size, subtrees);
    }

    /**
     * The way from a leaf to the root, the leaf's neighbour first.
     *
     * @param index from 0
     * @throws IllegalArgumentException unless the tree has that leaf
     */
    public static List<Hash> inclusion(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, subtrees, proof);
        return List.copyOf(proof);
    }

    /**
     * That the tree of {@code to} leaves begins with the tree of {@code from} leaves; empty if either is the other or has
     * no leaves.
     *
     * @throws IllegalArgumentException if the older tree is the larger one
     */
    public static List<Hash> consistency(long from, long to, Subtrees subtrees) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no proof from " + from + " to " + to);
        }
        if (from == 0 || from == to) {
            return List.of();
        }
        List<Hash> proof = new ArrayList<>();
        subproof(from, 0, to, true, subtrees, proof);
        return List.copyOf(proof);
    }

    private static void path(long index, long begin, long end, Subtrees subtrees, List<Hash> proof) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            path(index, begin, middle, subtrees, proof);
            proof.add(range(middle, end, subtrees));
        } else {
            path(index, middle, end, subtrees, proof);
            proof.add(range(begin, middle, subtrees));
        }
    }

    /** SUBPROOF of the RFC; {@code known}: the range is one whose hash the verifier has, being the older root. */
    private static void subproof(long from, long begin, long end, boolean known, Subtrees subtrees, List<Hash> proof) {
        if (from == end) {
            if (!known) {
                proof.add(range(begin, end, subtrees));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            subproof(from, begin, middle, known, subtrees, proof);
            proof.add(range(middle, end, subtrees));
        } else {
            subproof(from, middle, end, false, subtrees, proof);
            proof.add(range(begin, middle, subtrees));
        }
    }

    /** Of the leaves from {@code begin}, which is a multiple of the range's width rounded up to a power of two. */
    private static Hash range(long begin, long end, Subtrees subtrees) {
        long width = end - begin;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return subtrees.at(level, begin >>> level);
        }
        long middle = begin + split(width);
        return Merkle.node(range(begin, middle, subtrees), range(middle, end, subtrees));
    }

    /** The largest power of two smaller than {@code width}. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
