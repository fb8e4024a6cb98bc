package cl.bitacora.portal.live;

import cl.bitacora.portal.signin.Stamps;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a page is kept up to date after somebody opened it. Without an end a page left open would renew its session for
 * as long as the realm lets it; so it stops when the session of somebody who does nothing would have ended.
 */
@Singleton
public class LivePass {
    private final Stamps stamps;
    private final Duration valid;

    @Inject
    public LivePass(
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret,
            @ConfigProperty(name = "quarkus.oidc.authentication.session-age-extension") Duration valid,
            Clock clock) {
        this.stamps = new Stamps(secret, "live pages of the portal", clock);
        this.valid = valid;
    }

    /** What a page shows to open its line; {@code section} is empty for a page about all that the reader may see. */
    public String of(String subject, String section) {
        return stamps.of(about(subject, section));
    }

    /** Until when a page of this reader is kept up to date; empty if the pass is not theirs, of another page or over. */
    Optional<Instant> until(String subject, String section, String pass) {
        return stamps.accepts(about(subject, section), pass, valid)
                ? stamps.issued(pass).map(issued -> issued.plus(valid))
                : Optional.empty();
    }

    private static String about(String subject, String section) {
        return section.isEmpty() ? subject : subject + " " + section;
    }
}
