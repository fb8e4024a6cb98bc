package cl.bitacora.kernel.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public key under a name, written as a C2SP verifier key: {@code name+hex(key id)+base64(type ‖ key)}. Who verifies must
 * have it from somewhere else than the note.
 */
public final class VerifierKey {
    private final String name;
    private final KeyType type;
    private final byte[] key;

    VerifierKey(String name, KeyType type, byte[] key) {
        NoteText.requireName(name);
        if (key.length != type.keyLength()) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes for " + type);
        }
        this.name = name;
        this.type = type;
        this.key = key.clone();
    }

    /**
     * From {@link #toString()}.
     *
     * @throws IllegalArgumentException if it is none, of an unknown type, or its id does not fit the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length == 0) {
            throw new IllegalArgumentException("a verifier key without a key");
        }
        VerifierKey key = new VerifierKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id does not fit the key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /** {@code SHA-256(name ‖ 0x0A ‖ type ‖ key)}, first four bytes. */
    public int id() {
        MessageDigest digest = Merkle.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type.code());
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    /** Whether a signature says that it is of this key. */
    boolean made(NoteSignature signature) {
        return signature.keyId() == id() && signature.name().equals(name);
    }

    /**
     * Whether a signature is good for a text.
     *
     * @throws IllegalStateException if this JDK does not know the algorithm
     */
    boolean verifies(String text, NoteSignature signature) {
        return switch (type) {
            case ED25519 -> verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature());
            case ML_DSA_44 -> {
                byte[] bytes = signature.signature();
                if (bytes.length <= Long.BYTES) {
                    yield false;
                }
                long at = ByteBuffer.wrap(bytes).getLong();
                yield at >= 0
                        && Cosigned.message(name, at, text)
                                .map(message -> verifies(message, Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)))
                                .orElse(false);
            }
        };
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(type.algorithm());
            verifier.initVerify(publicKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (java.security.SignatureException e) {
            return false; // not even of the right form
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot verify " + type.algorithm(), e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.writeBytes(type.derPrefix());
        der.writeBytes(key);
        return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(der.toByteArray()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    /** As it is published. */
    @Override
    public String toString() {
        byte[] typed =
                ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
