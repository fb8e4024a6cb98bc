package cl.bitacora.classroom.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A contingency password as it rests: PBKDF2-HMAC-SHA-512, slow on purpose. */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 256;

    /** Hashes a new password and wipes it. */
    public static PasswordHash of(char[] password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    /** Whether it is that password; wipes it. */
    public boolean fits(char[] password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
