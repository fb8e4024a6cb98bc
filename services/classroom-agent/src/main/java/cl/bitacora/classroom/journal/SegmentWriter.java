package cl.bitacora.classroom.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one segment. After any failure it is finished for ever: what the kernel kept of a failed write or force is
 * unknown, and a second force may succeed without having written anything.
 */
final class SegmentWriter {
    private final Path file;
    private final Disk.Channel channel;
    private long size;

    private SegmentWriter(Path file, Disk.Channel channel, long size) {
        this.file = file;
        this.channel = channel;
        this.size = size;
    }

    /** A new segment, durable with its entry in the folder. */
    static SegmentWriter create(Disk disk, Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Disk.Channel channel = disk.create(file);
        try {
            channel.write(ByteBuffer.wrap(Segments.MAGIC));
            channel.force();
            disk.forceFolder(folder);
            return new SegmentWriter(file, channel, Segments.MAGIC.length);
        } catch (IOException e) {
            try (channel) {
                Files.deleteIfExists(file);
            } catch (IOException further) {
                e.addSuppressed(further);
            }
            throw e;
        }
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** Writes and forces. On failure the writer is closed, and what it wrote is taken back as far as the disk lets. */
    void append(byte[] bytes) throws IOException {
        try {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force();
            size += bytes.length;
        } catch (IOException e) {
            // Not relied upon: a reader tells abandoned frames by what the next segment says was acknowledged.
            try (channel) {
                channel.truncate(size);
            } catch (IOException further) {
                e.addSuppressed(further);
            }
            throw e;
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // Everything acknowledged was forced before: there is nothing left for closing to lose.
        }
    }
}
