package cl.bitacora.auditor.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the lines of a segment one by one, and hashes the file while it reads: the bytes that were read are the ones hashed. */
public final class SegmentReader implements Closeable {
    /** Longer than any event may be (the log refuses more than a megabyte of payload; escapes can multiply it). */
    private static final int LONGEST_LINE = 16 << 20;

    private final DigestInputStream file;
    private final InputStream lines;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    public SegmentReader(InputStream in) throws IOException {
        this.file = new DigestInputStream(in, Digests.sha256());
        this.lines = new GZIPInputStream(file, 1 << 16);
    }

    /**
     * The next line without its line feed; empty at the end.
     *
     * @throws IOException for a damaged archive or a last line without its end
     */
    public Optional<byte[]> next() throws IOException {
        int scan = from;
        while (true) {
            for (; scan < to; scan++) {
                if (buffer[scan] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, scan);
                    from = scan + 1;
                    return Optional.of(line);
                }
            }
            if (!fill()) {
                if (from < to) {
                    throw new IOException("last line cut");
                }
                return Optional.empty();
            }
            scan = Math.max(scan - moved, from);
        }
    }

    private int moved;

    /** Makes room, then reads more; {@link #moved} says by how much the unread bytes moved to the front. */
    private boolean fill() throws IOException {
        moved = 0;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            moved = from;
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            if (buffer.length >= LONGEST_LINE) {
                throw new IOException("line too long");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = lines.read(buffer, to, buffer.length - to);
        if (read <= 0) {
            return false;
        }
        to += read;
        return true;
    }

    /** SHA-256 of the file in hex, its unread rest included; to be asked for after the last line. */
    public String sha256() throws IOException {
        file.transferTo(java.io.OutputStream.nullOutputStream());
        MessageDigest digest = file.getMessageDigest();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
