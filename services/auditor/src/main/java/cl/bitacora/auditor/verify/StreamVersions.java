package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The last version of every stream in about 30 bytes each, whatever its name: an open-addressing table keyed by the first
 * 128 bits of the name's SHA-256. A million streams fit into 64 MB, and nobody can make two names meet.
 */
final class StreamVersions {
    private static final int FIRST_CAPACITY = 1 << 12;

    private final MessageDigest digest = Digests.sha256();
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] version = new long[FIRST_CAPACITY];
    private int size;

    /** The version that the next event of the stream must have; counts it. */
    long next(String stream) {
        if (size * 10L > version.length * 7L) {
            grow();
        }
        ByteBuffer key = ByteBuffer.wrap(digest.digest(stream.getBytes(StandardCharsets.UTF_8)));
        int slot = slot(key.getLong(), key.getLong());
        if (version[slot] == 0) {
            size++;
        }
        return ++version[slot];
    }

    /** How many streams there are. */
    int size() {
        return size;
    }

    private int slot(long keyHigh, long keyLow) {
        int mask = version.length - 1;
        int slot = (int) keyHigh & mask;
        while (version[slot] != 0 && (high[slot] != keyHigh || low[slot] != keyLow)) {
            slot = (slot + 1) & mask;
        }
        high[slot] = keyHigh;
        low[slot] = keyLow;
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldVersion = version;
        int capacity = version.length * 2;
        high = new long[capacity];
        low = new long[capacity];
        version = new long[capacity];
        for (int i = 0; i < oldVersion.length; i++) {
            if (oldVersion[i] != 0) {
                version[slot(oldHigh[i], oldLow[i])] = oldVersion[i];
            }
        }
    }
}
