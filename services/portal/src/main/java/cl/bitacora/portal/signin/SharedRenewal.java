package cl.bitacora.portal.signin;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Digests;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Several tabs of one session renew it together. The realm takes a refresh token once and ends the session of whoever shows
 * it again, so that a stolen one is noticed; without this, two tabs that ask at the same moment after five quiet minutes
 * would look like a thief. Tokens stay in the reader's encrypted cookies; here they are kept for a minute after a renewal.
 * Per process: the portal runs as one.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SharedRenewal extends DefaultTokenStateManager {
    private static final String OURS = SharedRenewal.class.getName();

    /** Patience with a renewal of somebody else; the identity provider's own answer is given up sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Renewals<AuthorizationCodeTokens> renewals;
    private final Clock clock;
    private final int grace;

    @Inject
    public SharedRenewal(
            Clock clock, @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace", defaultValue = "0") int grace) {
        this.renewals = new Renewals<>(clock);
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig config,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        return super.getTokens(request, config, state, blocking).chain(tokens -> current(request, tokens));
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        AuthorizationCodeTokens copy = copy(tokens);
        return super.createTokenState(request, config, tokens, blocking).invoke(() -> {
            String ours = request.get(OURS);
            if (ours != null) {
                renewals.renewed(ours, copy);
            }
        });
    }

    /** The tokens as they are, or, while or after somebody renewed them, the new ones. */
    private Uni<AuthorizationCodeTokens> current(RoutingContext request, AuthorizationCodeTokens tokens) {
        String refresh = tokens.getRefreshToken();
        if (refresh == null || !ends(tokens.getIdToken())) {
            return Uni.createFrom().item(tokens);
        }
        String key = Digests.sha256Hex(refresh.getBytes(StandardCharsets.UTF_8));
        if (key.equals(request.get(OURS))) {
            return Uni.createFrom().item(tokens);
        }
        Optional<CompletionStage<Optional<AuthorizationCodeTokens>>> others = renewals.awaited(key);
        if (others.isEmpty()) {
            request.put(OURS, key);
            request.addEndHandler(ended -> renewals.left(key));
            return Uni.createFrom().item(tokens);
        }
        Context here = request.vertx().getOrCreateContext();
        return Uni.createFrom()
                .completionStage(others.get())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .emitOn(work -> here.runOnContext(ignored -> work.run()))
                .chain(found -> found.isPresent()
                        ? current(request, copy(found.get()))
                        : Uni.createFrom().item(tokens));
    }

    /**
     * Whether a token is over, or will be within a second, by its own word: this decides who renews, the verification of
     * the token is not here.
     */
    private boolean ends(@Nullable String jwt) {
        if (jwt == null || jwt.chars().filter(one -> one == '.').count() != 2) {
            return false;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(jwt.substring(jwt.indexOf('.') + 1, jwt.lastIndexOf('.')));
            JsonNode expires = BitacoraJson.mapper().readTree(claims).path("exp");
            return expires.isNumber() && clock.instant().getEpochSecond() >= expires.asLong() + grace - 1;
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static AuthorizationCodeTokens copy(AuthorizationCodeTokens tokens) {
        return new AuthorizationCodeTokens(
                tokens.getIdToken(),
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.getAccessTokenExpiresIn(),
                tokens.getAccessTokenScope());
    }
}
