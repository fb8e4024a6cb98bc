package cl.bitacora.auditor.bundle;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes one segment aside and moves it to its name when it is complete, so that a crash never leaves half a segment. */
final class SegmentWriter implements Closeable {
    private final Path root;
    private final String file;
    private final Path aside;
    private final long first;
    private final DigestOutputStream digest;
    private final OutputStream lines;
    private long last;
    private long count;

    SegmentWriter(Path root, String log, long first) throws IOException {
        this.root = root;
        this.file = "%s/%012d.jsonl.gz".formatted(log, first);
        this.first = first;
        this.last = first - 1;
        this.aside = root.resolve(file + ".part");
        Files.createDirectories(root.resolve(log));
        this.digest = new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16), Digests.sha256());
        this.lines = new BufferedOutputStream(new Gzip(digest), 1 << 15);
    }

    void write(Entry entry) throws IOException {
        last = entry.raw().position();
        count++;
        lines.write(EntryLine.encode(entry));
        lines.write('\n');
    }

    long count() {
        return count;
    }

    /** Moves it to its place. */
    Manifest.Segment finish() throws IOException {
        lines.close();
        Path target = root.resolve(file);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Manifest.Segment(
                file,
                first,
                last,
                Files.size(target),
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(aside);
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, 1 << 15);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
