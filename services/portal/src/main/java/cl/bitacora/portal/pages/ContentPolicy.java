package cl.bitacora.portal.pages;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a page may load and send: nothing from elsewhere, no frame around, and no script but ours, where there is one. */
@Singleton
public class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";
    private static final String SCRIPT = " script-src 'self'; connect-src 'self';";

    private final String formAction;

    @Inject
    public ContentPolicy(@ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        // a form that is sent after the session ended is answered by the way to the sign-in page
        URI identity = URI.create(issuer);
        this.formAction = " form-action 'self' " + identity.getScheme() + "://" + identity.getRawAuthority();
    }

    /** A page without script. */
    String plain() {
        return policy("");
    }

    /** A page that the script keeps up to date. */
    String live() {
        return policy(SCRIPT);
    }

    private String policy(String more) {
        return "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';" + more
                + " base-uri 'none'; frame-ancestors 'none';" + formAction;
    }
}
