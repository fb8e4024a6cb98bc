package cl.bitacora.portal.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No script at all, nothing from elsewhere, no frame around, and no copy of a page with people on it. */
public class SecurityHeaders {
    private final String policy;

    @Inject
    public SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        // a form that is sent after the session ended is answered by the way to the sign-in page
        URI identity = URI.create(issuer);
        this.policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' " + identity.getScheme() + "://"
                + identity.getRawAuthority();
    }

    @ServerResponseFilter
    public void headers(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", policy);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.putSingle("Cache-Control", "no-store");
    }
}
