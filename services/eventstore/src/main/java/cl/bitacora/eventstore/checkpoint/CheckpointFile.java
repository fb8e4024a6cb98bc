package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.SignedNote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints of the log one after another in a file outside the database: signed notes, each followed by an empty line.
 * Only ever appended to, so that the folder may be one that allows nothing else.
 */
final class CheckpointFile {
    /** Far more than one note: four kilobytes, and one may have been cut. */
    private static final int TAIL = 64 * 1024;

    private final Path file;

    CheckpointFile(Path folder, String origin) {
        this.file = folder.resolve(origin.replace('/', '-') + ".checkpoints");
    }

    /** Appends and forces to disk. */
    void append(SignedNote note) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            // a note that a crash has cut must not swallow this one
            String before = channel.size() == 0 || tail().endsWith("\n\n") ? "" : "\n\n";
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(before + note + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The last whole note; one that a crash has cut is passed over. */
    Optional<SignedNote> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> blocks = Arrays.asList(tail().split("\n\n", -1));
        for (int block = blocks.size() - 2; block >= 0; block--) {
            Optional<SignedNote> note = note(blocks.get(block) + "\n\n" + blocks.get(block + 1) + "\n");
            if (note.isPresent()) {
                return note;
            }
        }
        return Optional.empty();
    }

    private static Optional<SignedNote> note(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String tail() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, TAIL));
            long from = size - bytes.capacity();
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // until all is read
            }
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
