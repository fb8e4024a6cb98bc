package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.kernel.proof.Hash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * 256 neighbouring hashes of the tree and the root over them.
 *
 * @param level 0: leaves; n: roots of tiles of level n - 1
 * @param index from 0; the first hash is number {@code 256 × index} of its level
 */
record Tile(int level, long index, Hash root, List<Hash> hashes) {
    static final int WIDTH = 256;
    /** Levels of the tree in one tile. */
    static final int HEIGHT = 8;

    Tile {
        hashes = List.copyOf(hashes);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(WIDTH * 32);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>(WIDTH);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            byte[] hash = new byte[32];
            buffer.get(hash);
            hashes.add(new Hash(hash));
        }
        return hashes;
    }
}
