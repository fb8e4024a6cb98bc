package cl.bitacora.kernel.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256, compared by its bytes. */
public final class Hash {
    /** What the first link of a chain rests on. */
    public static final Hash ZERO = new Hash(new byte[32]);

    private final byte[] bytes;

    public Hash(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    /** From 64 hexadecimal digits. */
    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /**
     * From {@link #base64()}.
     *
     * @throws IllegalArgumentException unless it is the one canonical encoding of 32 bytes
     */
    public static Hash ofBase64(String text) {
        Hash hash = new Hash(Base64.getDecoder().decode(text));
        if (!hash.base64().equals(text)) {
            throw new IllegalArgumentException("not the canonical base64 of a hash");
        }
        return hash;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As checkpoints and proofs write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hex. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
