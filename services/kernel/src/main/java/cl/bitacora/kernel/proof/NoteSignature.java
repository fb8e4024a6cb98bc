package cl.bitacora.kernel.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One signature line of a note. */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        NoteText.requireName(name);
        if (signature.length == 0) {
            throw new IllegalArgumentException("an empty signature");
        }
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /**
     * From {@link #toString()}.
     *
     * @throws IllegalArgumentException if it is not a signature line
     */
    public static NoteSignature parse(String line) {
        int blank = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || blank < DASH.length()) {
            throw new IllegalArgumentException("not a signature line");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.substring(blank + 1)));
        if (bytes.remaining() <= Integer.BYTES) {
            throw new IllegalArgumentException("not a signature");
        }
        int keyId = bytes.getInt();
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return new NoteSignature(line.substring(DASH.length(), blank), keyId, signature);
    }

    /** Of the key. */
    public String name() {
        return name;
    }

    /** First four bytes of a hash that names the key: a hint, no proof. */
    public int keyId() {
        return keyId;
    }

    byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(signature);
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
