package cl.bitacora.portal.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A moment and a person under a key of this portal: only its pages can show it, and it needs no store. */
public final class Stamps {
    private final byte[] key;
    private final Clock clock;

    /** Stamps of one purpose are worth nothing for another. */
    public Stamps(String secret, String purpose, Clock clock) {
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), purpose);
        this.clock = clock;
    }

    /** One of this moment. */
    public String of(String subject) {
        return of(subject, clock.instant().getEpochSecond());
    }

    /** Whether this person was given it, and not too long ago. */
    public boolean accepts(String subject, String stamp, Duration valid) {
        Optional<Instant> issued = issued(stamp);
        if (issued.isEmpty()) {
            return false;
        }
        long seconds = issued.get().getEpochSecond();
        long age = clock.instant().getEpochSecond() - seconds;
        return age >= 0
                && age <= valid.toSeconds()
                && MessageDigest.isEqual(
                        of(subject, seconds).getBytes(StandardCharsets.UTF_8), stamp.getBytes(StandardCharsets.UTF_8));
    }

    /** When it says that it was given, in whole seconds; true only if it is accepted. */
    public Optional<Instant> issued(String stamp) {
        int dot = stamp.indexOf('.');
        return dot < 1 || !stamp.substring(0, dot).matches("[0-9]{1,12}")
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(stamp.substring(0, dot))));
    }

    private String of(String subject, long issued) {
        return issued + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, issued + " " + subject));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
