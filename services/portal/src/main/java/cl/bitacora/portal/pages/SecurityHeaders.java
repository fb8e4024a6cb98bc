package cl.bitacora.portal.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a page may do, no guessing of types, and no copy of a page with people on it. */
public class SecurityHeaders {
    private final ContentPolicy policy;

    @Inject
    public SecurityHeaders(ContentPolicy policy) {
        this.policy = policy;
    }

    @ServerResponseFilter
    public void headers(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        // a page with the script says so itself; everything else has none
        if (!headers.containsKey(ContentPolicy.HEADER)) {
            headers.putSingle(ContentPolicy.HEADER, policy.plain());
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.putSingle("Cache-Control", "no-store");
    }
}
