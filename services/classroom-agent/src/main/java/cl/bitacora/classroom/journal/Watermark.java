package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.wire.JournalCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last record that was acknowledged, in a file of its own: the only witness when the segments end too early, exactly
 * between two records. Two slots are written by turns, so that one is always whole. It is not forced at each record: the
 * process's death loses nothing of it; after a power cut it may be some records behind, never ahead.
 */
final class Watermark implements AutoCloseable {
    static final String NAME = "acknowledged";
    private static final int CHECKED = 8 + 32;
    private static final int SLOT = CHECKED + 4;

    private final FileChannel channel;
    private int turn;

    private Watermark(FileChannel channel) {
        this.channel = channel;
    }

    /** A place in the chain. */
    record Mark(long seq, String hash) {
        static final Mark NONE = new Mark(0, JournalCodec.GENESIS);
    }

    /** The mark on disk; empty if the file is missing or unreadable. */
    static Optional<Mark> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<Mark> first = slot(bytes, 0);
        Optional<Mark> second = slot(bytes, SLOT);
        if (first.isPresent() && second.isPresent()) {
            return first.get().seq() > second.get().seq() ? first : second;
        }
        return first.or(() -> second);
    }

    /** Opens it for writing and writes the mark to both slots. */
    static Watermark open(Path folder, Mark mark, Disk disk) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        Watermark watermark = new Watermark(channel);
        watermark.write(mark);
        watermark.write(mark);
        channel.force(true);
        disk.forceFolder(folder);
        return watermark;
    }

    void write(Mark mark) throws IOException {
        ByteBuffer slot =
                ByteBuffer.allocate(SLOT).putLong(mark.seq()).put(HexFormat.of().parseHex(mark.hash()));
        slot.putInt(FrameCodec.checksum(slot.array(), 0, CHECKED)).flip();
        channel.write(slot, (long) turn * SLOT);
        turn = 1 - turn;
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(true);
        }
    }

    private static Optional<Mark> slot(byte[] bytes, int at) {
        if (bytes.length < at + SLOT) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, at, SLOT);
        long seq = in.getLong();
        byte[] hash = new byte[32];
        in.get(hash);
        return in.getInt() == FrameCodec.checksum(bytes, at, CHECKED)
                ? Optional.of(new Mark(seq, HexFormat.of().formatHex(hash)))
                : Optional.empty();
    }
}
