package cl.bitacora.portal.pages;

import cl.bitacora.http.Language;
import cl.bitacora.portal.words.Tongue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of whoever reads: what they chose, or else what their browser prefers, or else Spanish. */
@RequestScoped
public class Reader {
    /** The cookie that keeps the choice. */
    static final String COOKIE = "idioma";

    private final HttpHeaders headers;
    private final UriInfo uri;

    @Inject
    public Reader(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    Tongue tongue() {
        @Nullable Cookie chosen = headers.getCookies().get(COOKIE);
        return Optional.ofNullable(chosen)
                .flatMap(cookie -> of(cookie.getValue()))
                .orElseGet(() -> Language.of(headers).equals(Language.SPANISH) ? Tongue.SPANISH : Tongue.ENGLISH);
    }

    /** By its code, e.g. {@code en}. */
    static Optional<Tongue> of(String code) {
        return Arrays.stream(Tongue.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** Where this page is turned into the other language. */
    String otherTongue() {
        URI here = uri.getRequestUri();
        String page = here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
        return UriBuilder.fromPath("/idioma/" + tongue().other().code())
                .queryParam("volver", "{page}")
                .build(page)
                .toString();
    }
}
