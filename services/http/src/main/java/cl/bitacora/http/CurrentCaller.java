package cl.bitacora.http;

import cl.bitacora.kernel.Rut;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of this request, from its verified token. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    @Inject
    public CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Who asks.
     *
     * @throws ProblemException 401 without a valid token
     */
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Problems.unauthenticated();
        }
        return new Caller(
                token.getSubject(),
                Optional.ofNullable(claim(token, "azp")).orElse(""),
                identity.getRoles(),
                Optional.ofNullable(claim(token, "otec")).flatMap(Rut::parse),
                Optional.ofNullable(claim(token, "otic")).flatMap(Rut::parse),
                Optional.ofNullable(claim(token, "region")));
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
