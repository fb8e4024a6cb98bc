package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.SplittableRandom;

/** The Ed25519 keys of a simulated installation. The same seed gives the same keys: for demonstrations and tests only. */
public record Keypair(PrivateKey privateKey, String publicKey) {

    /** Keys from a seed. */
    public static Keypair ofSeed(long seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
            KeyPair pair = generator.generateKeyPair();
            return new Keypair(pair.getPrivate(), JournalKeys.encode(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }

    /** Never print the private half. */
    @Override
    public String toString() {
        return "Keypair[" + publicKey + "]";
    }

    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient SplittableRandom random;

        Seeded(long seed) {
            this.random = new SplittableRandom(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
