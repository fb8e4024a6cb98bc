package cl.bitacora.portal.commands;

import cl.bitacora.portal.signin.Stamps;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Proof that a form came from a page of this portal, for this person: a keyed digest of who they are and of the hour. Only
 * a page can show it, and no page of another site can read ours; it needs no store and no cookie of its own.
 */
@Singleton
public class FormGuard {
    /** How long a form may lie open. */
    static final Duration VALID = Duration.ofHours(8);

    private final Stamps stamps;

    @Inject
    public FormGuard(@ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret, Clock clock) {
        this.stamps = new Stamps(secret, "forms of the portal", clock);
    }

    /** What a form of this person carries. */
    public String token(String subject) {
        return stamps.of(subject);
    }

    /** Whether this person was given that token, and not too long ago. */
    public boolean accepts(String subject, String token) {
        return stamps.accepts(subject, token, VALID);
    }
}
