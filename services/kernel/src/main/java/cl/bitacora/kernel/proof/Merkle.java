package cl.bitacora.kernel.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The three hashes of which the tree of RFC 6962 (numeral 2.1) is made. Leaves and nodes can never be confused. */
public final class Merkle {
    /** Root of the tree without entries. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private Merkle() {}

    /** {@code SHA-256(0x00 ‖ entry)}. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** {@code SHA-256(0x01 ‖ left ‖ right)}. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        return new Hash(digest.digest(right.bytes()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
