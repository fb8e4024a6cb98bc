package cl.bitacora.portal.pages;

import cl.bitacora.http.Problems;
import cl.bitacora.portal.words.Tongue;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The choice of a language: kept for a year, and back to the page that it was made on. For strangers too. */
@Path("/idioma")
@PermitAll
public class TonguePage {
    private static final Duration KEPT = Duration.ofDays(365);
    private final boolean secure;
    private final UriInfo uri;

    @Inject
    public TonguePage(
            @ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure") boolean secure, UriInfo uri) {
        this.secure = secure;
        this.uri = uri;
    }

    @GET
    @Path("{code}")
    public Response choose(@PathParam("code") String code, @QueryParam("volver") @Nullable String back) {
        Tongue tongue = Reader.of(code).orElseThrow(Problems::notFound);
        NewCookie cookie = new NewCookie.Builder(Reader.COOKIE)
                .value(tongue.code())
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .secure(secure || "https".equals(uri.getRequestUri().getScheme()))
                .build();
        return Response.seeOther(local(back)).cookie(cookie).build();
    }

    /** A page of the portal; whatever could lead out of it leads to its first page. */
    static URI local(@Nullable String back) {
        URI first = URI.create("/");
        if (back == null || !back.startsWith("/") || back.startsWith("//") || back.contains("\\")) {
            return first;
        }
        try {
            URI page = new URI(back);
            return page.getScheme() == null && page.getRawAuthority() == null ? page : first;
        } catch (URISyntaxException e) {
            return first;
        }
    }
}
