package cl.bitacora.gateway.biometrics;

import cl.bitacora.kernel.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a key per person, itself encrypted under the platform's template key: without that key the database is
 * noise, and without the person's row so are their templates. What is sealed is bound to its person and place.
 */
public final class TemplateCipher {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] master;

    /**
     * Under one template key.
     *
     * @throws IllegalArgumentException unless it has 32 bytes
     */
    public TemplateCipher(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException("the template key has 64 hexadecimal digits");
        }
        this.master = master.clone();
    }

    /** A new key of a person, wrapped. */
    public byte[] newKey(PersonId person) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        byte[] wrapped = seal(master, person.value(), key);
        Arrays.fill(key, (byte) 0);
        return wrapped;
    }

    /** Encrypts a template. */
    public byte[] seal(PersonId person, byte[] wrappedKey, String place, byte[] template) {
        return seal(open(master, person.value(), wrappedKey), person + "/" + place, template);
    }

    /**
     * Decrypts a template.
     *
     * @throws IllegalStateException if another key was used, or anything was altered or moved
     */
    public byte[] open(PersonId person, byte[] wrappedKey, String place, byte[] sealed) {
        return open(open(master, person.value(), wrappedKey), person + "/" + place, sealed);
    }

    private static byte[] seal(byte[] key, String what, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, what).doFinal(plain);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot encrypt", e);
        }
    }

    private static byte[] open(byte[] key, String what, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, what)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("not sealed with this key, or altered");
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String what) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(what.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
