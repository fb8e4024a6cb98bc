package cl.bitacora.kernel.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree that grows: for each binary digit 1 of its size the hash of one perfect subtree, the largest
 * first. It is all that appending and the root need, and at most 63 hashes. Not safe for many threads.
 */
public final class Frontier {
    private final List<Hash> peaks;
    private long size;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** Of the tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /** Of a tree of which the subtrees are known. */
    public static Frontier of(long size, Subtrees subtrees) {
        List<Hash> peaks = new ArrayList<>();
        long before = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            long width = 1L << level;
            if ((size & width) != 0) {
                peaks.add(subtrees.at(level, before >>> level));
                before += width;
            }
        }
        return new Frontier(size, peaks);
    }

    /**
     * From {@link #encoded()}.
     *
     * @throws IllegalArgumentException if the length does not fit the size
     */
    public static Frontier decode(byte[] encoded) {
        if (encoded.length < Long.BYTES) {
            throw new IllegalArgumentException("no frontier: " + encoded.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        long size = buffer.getLong();
        if (size < 0 || buffer.remaining() != 32 * Long.bitCount(size)) {
            throw new IllegalArgumentException("no frontier of " + size + " leaves: " + encoded.length + " bytes");
        }
        List<Hash> peaks = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] peak = new byte[32];
            buffer.get(peak);
            peaks.add(new Hash(peak));
        }
        return new Frontier(size, peaks);
    }

    /** Size in 8 bytes, big-endian, then the hashes. */
    public byte[] encoded() {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + 32 * peaks.size()).putLong(size);
        peaks.forEach(peak -> buffer.put(peak.bytes()));
        return buffer.array();
    }

    /** Adds the next leaf. */
    public void append(Hash leaf) {
        append(leaf, (level, index, hash) -> {});
    }

    /** Adds the next leaf and tells which subtrees it completes: two per leaf on average. */
    public void append(Hash leaf, Subtrees.Sink sink) {
        Hash hash = leaf;
        int level = 0;
        sink.completed(level, size, hash);
        while ((size >>> level & 1) == 1) {
            hash = Merkle.node(peaks.removeLast(), hash);
            level++;
            sink.completed(level, size >>> level, hash);
        }
        peaks.add(hash);
        size++;
    }

    /** How many leaves. */
    public long size() {
        return size;
    }

    /** Merkle tree hash of all leaves (RFC 6962, numeral 2.1). */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Merkle.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int peak = peaks.size() - 2; peak >= 0; peak--) {
            root = Merkle.node(peaks.get(peak), root);
        }
        return root;
    }

    /** One that grows on its own. */
    public Frontier copy() {
        return new Frontier(size, new ArrayList<>(peaks));
    }
}
