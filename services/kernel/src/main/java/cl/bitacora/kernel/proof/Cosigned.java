package cl.bitacora.kernel.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an ML-DSA-44 cosignature signs: the {@code cosigned_message} of C2SP tlog-cosignature for a whole tree. */
final class Cosigned {
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private Cosigned() {}

    /**
     * The message.
     *
     * @param epochSecond when the cosigner signs
     * @return empty unless the text is a checkpoint
     */
    static Optional<byte[]> message(String cosigner, long epochSecond, String text) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] name = cosigner.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (name.length > 255 || origin.length > 255) {
            return Optional.empty();
        }
        return Optional.of(ByteBuffer.allocate(LABEL.length + 1 + name.length + 8 + 1 + origin.length + 8 + 8 + 32)
                .put(LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(epochSecond)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0) // first leaf of the subtree: the whole tree
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array());
    }
}
