package cl.bitacora.classroom.store;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.kernel.Rut;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * This PC as it was enrolled.
 *
 * @param gateway base address
 * @param publicKey as enrolled
 * @param privateKey PKCS 8; a software key, protected by the storage key only
 * @param logKey C2SP verifier key line of the gateway's log
 */
public record Installation(
        String id,
        Rut otec,
        String name,
        String region,
        String gateway,
        String publicKey,
        byte[] privateKey,
        String logKey) {

    /** A new key pair for an enrolment. */
    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
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
        return "Installation " + id;
    }
}
