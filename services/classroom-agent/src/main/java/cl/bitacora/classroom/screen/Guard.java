package cl.bitacora.classroom.screen;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any page open in the PC's browser can send requests to the loopback address. So: the host must be the loopback by name
 * (else a foreign name that resolves to it could read the pages), a request that changes anything must come from this
 * application's own page and carry its token, and nobody may frame the pages.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Guard implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final Token token;

    @Inject
    public Guard(Token token) {
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String host = request.getHeaderString("Host");
        if (host == null || !HOSTS.contains(name(host))) {
            refuse(request, 421, "Esta dirección no es la de este equipo.");
            return;
        }
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String given = request.getUriInfo().getQueryParameters().getFirst("t");
        if (foreign(request.getHeaderString("Origin"), host) || crossSite(request) || !token.fits(given)) {
            refuse(request, 403, "La solicitud no viene de esta aplicación. Vuelva a cargar la página.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .putSingle("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; form-action 'self'");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Referrer-Policy", "same-origin");
        response.getHeaders().putSingle("Cross-Origin-Resource-Policy", "same-origin");
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }

    /** A browser names the origin of every form that it sends; none at all is no browser. */
    private static boolean foreign(@Nullable String origin, String host) {
        return origin != null && !origin.equals("http://" + host);
    }

    private static boolean crossSite(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private static void refuse(ContainerRequestContext request, int status, String words) {
        request.abortWith(Response.status(status)
                .type("text/plain; charset=utf-8")
                .entity(words)
                .build());
    }
}
