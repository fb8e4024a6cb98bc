package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Through which record the journal was pruned, and on which receipt; written and forced before anything is deleted, and
 * signed, so that records cannot be made to vanish by writing this file.
 */
final class PrunedMark {
    static final String NAME = "pruned";
    private static final String KIND = "bitacora-journal-pruned-v1";

    private PrunedMark() {}

    /** The mark; empty if nothing was pruned. A file that is not authentic is as none: the records count as missing. */
    static Optional<Watermark.Mark> read(Path folder, String installation, List<PublicKey> trusted) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n", -1);
        if (lines.length != 7 || !lines[0].equals(KIND) || !lines[1].equals(installation)) {
            return Optional.empty();
        }
        byte[] signed = text.substring(0, text.length() - lines[5].length() - 1).getBytes(StandardCharsets.ISO_8859_1);
        boolean authentic = trusted.stream().anyMatch(key -> JournalKeys.verify(key, signed, lines[5]));
        return authentic ? Optional.of(new Watermark.Mark(Long.parseLong(lines[2]), lines[3])) : Optional.empty();
    }

    static void write(Path folder, String installation, Watermark.Mark mark, long position, PrivateKey key, Disk disk)
            throws IOException {
        String signed = KIND + "\n" + installation + "\n" + mark.seq() + "\n" + mark.hash() + "\n" + position + "\n";
        String text = signed + JournalKeys.sign(key, signed.getBytes(StandardCharsets.ISO_8859_1)) + "\n";
        Path fresh = folder.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        try (Disk.Channel channel = disk.create(fresh)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
            channel.force();
        }
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        disk.forceFolder(folder);
    }
}
