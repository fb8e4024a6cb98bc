package cl.bitacora.portal.commands;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Proof that a form came from a page of this portal, for this person: a keyed digest of who they are and of the hour. Only
 * a page can show it, and no page of another site can read ours; it needs no store and no cookie of its own.
 */
@Singleton
public class FormGuard {
    /** How long a form may lie open. */
    static final Duration VALID = Duration.ofHours(8);

    private final byte[] key;
    private final Clock clock;

    @Inject
    public FormGuard(@ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret, Clock clock) {
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), "forms of the portal");
        this.clock = clock;
    }

    /** What a form of this person carries. */
    public String token(String subject) {
        return token(subject, clock.instant().getEpochSecond());
    }

    /** Whether this person was given that token, and not too long ago. */
    public boolean accepts(String subject, String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || !token.substring(0, dot).matches("[0-9]{1,12}")) {
            return false;
        }
        long issued = Long.parseLong(token.substring(0, dot));
        long age = clock.instant().getEpochSecond() - issued;
        return age >= 0
                && age <= VALID.toSeconds()
                && MessageDigest.isEqual(
                        token(subject, issued).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String subject, long issued) {
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
