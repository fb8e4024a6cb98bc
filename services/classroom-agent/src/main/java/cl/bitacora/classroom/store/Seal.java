package cl.bitacora.classroom.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce: {@code 1 ‖ nonce ‖ ciphertext ‖ tag}. The file's name is authenticated with it. */
final class Seal {
    static final int KEY_BYTES = 32;
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] seal(byte[] key, String name, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, name).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + secret.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", e);
        }
    }

    /** @throws StoreDamagedException unless it was sealed under this key and name */
    static byte[] open(byte[] key, String name, byte[] sealed) {
        try {
            ByteBuffer in = ByteBuffer.wrap(sealed);
            if (sealed.length < 1 + NONCE_BYTES || in.get() != VERSION) {
                throw new GeneralSecurityException("unknown form");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            in.get(nonce);
            byte[] secret = new byte[in.remaining()];
            in.get(secret);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, name).doFinal(secret);
        } catch (GeneralSecurityException e) {
            throw new StoreDamagedException(name, e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
