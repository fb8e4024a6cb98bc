package cl.bitacora.classroom.store;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;

/**
 * The PC's key pair: a software key, protected by the storage key only.
 *
 * @param publicKey as the gateway gets it
 * @param privateKey PKCS 8
 * @param since when it was made
 */
public record SigningKeys(String publicKey, byte[] privateKey, Instant since) {

    /** New keys. */
    public static SigningKeys make(Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKeys(
                    JournalKeys.encode(pair.getPublic()), pair.getPrivate().getEncoded(), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }

    public PublicKey verifyingKey() {
        return JournalKeys.publicKey(publicKey).orElseThrow();
    }

    public PrivateKey signingKey() {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the installation's key cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKeys since " + since;
    }
}
