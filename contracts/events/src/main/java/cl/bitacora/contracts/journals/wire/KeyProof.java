package cl.bitacora.contracts.journals.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a class PC signs to show that it holds the private half of the key it gives, and the form of one-time codes. */
public final class KeyProof {
    private KeyProof() {}

    /**
     * Signed with the new key when an installation enrols itself.
     *
     * @param code in any writing
     * @param publicKey as it is sent
     */
    public static byte[] ofEnrolment(String code, String publicKey) {
        return ("bitacora-enrolment-v1\n" + canonicalCode(code) + "\n" + publicKey).getBytes(StandardCharsets.UTF_8);
    }

    /** Signed with the new key when an installation changes its key; the request is signed with the old one. */
    public static byte[] ofRotation(String installation, String publicKey) {
        return ("bitacora-key-rotation-v1\n" + installation + "\n" + publicKey).getBytes(StandardCharsets.UTF_8);
    }

    /** A code without hyphens and blanks, in upper case, with the digits that are taken for letters (Crockford's base 32). */
    public static String canonicalCode(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** All that is kept of a code: SHA-256 of its canonical form, in hexadecimal digits. */
    public static String codeSha256(String code) {
        return JournalCodec.sha256(canonicalCode(code));
    }
}
