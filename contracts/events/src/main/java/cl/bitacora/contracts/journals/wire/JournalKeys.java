package cl.bitacora.contracts.journals.wire;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Ed25519 (RFC 8032) as the JDK does it: reading an installation's public key, signing and verifying. */
public final class JournalKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int SIGNATURE_BYTES = 64;

    /** The field of the curve: 2^255 - 19. */
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    /** The y of every point of order 1, 2, 4 and 8: under such a "key" one signature fits any message. */
    static final Set<BigInteger> SMALL_ORDER_Y = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            P.subtract(BigInteger.ONE),
            new BigInteger("5fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16),
            P.subtract(new BigInteger("5fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16)));

    private JournalKeys() {}

    /**
     * A public key from X.509 SubjectPublicKeyInfo in Base64; empty unless it is an Ed25519 key, in its one encoding, that
     * only the holder of its private half can sign for.
     */
    public static Optional<PublicKey> publicKey(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            boolean sound = key instanceof EdECPublicKey edwards
                    && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
                    && !SMALL_ORDER_Y.contains(edwards.getPoint().getY().mod(P));
            return sound && encode(key).equals(base64) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** A public key as installations are enrolled with it. */
    public static String encode(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The signature in Base64. */
    public static String sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with this key", e);
        }
    }

    /** Whether the signature fits. Another Base64 text of the same signature does not: one batch, one form. */
    public static boolean verify(PublicKey key, byte[] message, String base64Signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64Signature);
            if (bytes.length != SIGNATURE_BYTES
                    || !Base64.getEncoder().encodeToString(bytes).equals(base64Signature)) {
                return false;
            }
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }
}
