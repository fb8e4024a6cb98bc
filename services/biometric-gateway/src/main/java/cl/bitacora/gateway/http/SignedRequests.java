package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.RequestSignature;
import cl.bitacora.contracts.journals.wire.RequestSignature.Claim;
import cl.bitacora.contracts.journals.wire.RequestSignature.Target;
import cl.bitacora.gateway.domain.InstallationState.Active;
import cl.bitacora.gateway.domain.InstallationState.Revoked;
import cl.bitacora.gateway.domain.InstallationState.Unknown;
import cl.bitacora.http.ProblemException;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks in an installation's own name must have signed the request with its key (RFC 9421, JOURNAL.md). */
@ApplicationScoped
public class SignedRequests {
    /** A request is this old, or this far ahead, at most. */
    static final Duration WINDOW = Duration.ofSeconds(300);

    private final CurrentVertxRequest current;
    private final RawBody body;
    private final Registrations registrations;
    private final Nonces nonces;
    private final Clock clock;

    @Inject
    public SignedRequests(
            CurrentVertxRequest current, RawBody body, Registrations registrations, Nonces nonces, Clock clock) {
        this.current = current;
        this.body = body;
        this.registrations = registrations;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** Whether this request claims to be signed at all. */
    boolean claimed() {
        return header(RequestSignature.SIGNATURE_INPUT).isPresent();
    }

    /**
     * The installation, if it signed this request now.
     *
     * @throws ProblemException 404 for no such installation, 403 for a revoked one, 401 for a signature that does not fit,
     *     came before, or is too far from the server's time
     */
    Active require(String installation) {
        return require(installation, false);
    }

    /** The installation, if it signed this request at whatever time it takes it to be. */
    Active requireAtAnyTime(String installation) {
        return require(installation, true);
    }

    private Active require(String installation, boolean anyTime) {
        Active active = switch (registrations.state(installation)) {
            case Unknown _ -> throw Problems.notFound();
            case Revoked _ -> throw Problems.plain(403, "installation-revoked", "");
            case Active it -> it;
        };
        RequestSignature signature = new RequestSignature(
                header(RequestSignature.CONTENT_DIGEST).orElse(""),
                header(RequestSignature.SIGNATURE_INPUT).orElse(""),
                header(RequestSignature.SIGNATURE).orElse(""));
        Claim claim = signature.claim().orElseThrow(SignedRequests::unsigned);
        PublicKey key = JournalKeys.publicKey(active.registration().publicKey())
                .orElseThrow(() -> new IllegalStateException("enrolled with an unusable key"));
        if (!claim.keyId().equals(installation) || !signature.verify(key, target(), body.bytes())) {
            throw unsigned();
        }
        Instant now = clock.instant();
        if (!anyTime && Duration.between(claim.created(), now).abs().compareTo(WINDOW.plusSeconds(1)) >= 0) {
            throw Problems.plain(
                    401,
                    "installation-clock",
                    "",
                    Fact.of("serverTime", now.truncatedTo(ChronoUnit.SECONDS)),
                    Fact.of("created", claim.created()));
        }
        Instant until = anyTime ? Nonces.FOR_EVER : claim.created().plus(WINDOW).plus(WINDOW);
        if (!nonces.use(installation, claim.nonce(), until, now)) {
            throw unsigned();
        }
        return active;
    }

    private Target target() {
        HttpServerRequest request = request();
        @Nullable String query = request.query();
        String path = request.path();
        return new Target(request.method().name(), path == null ? "" : path, query == null ? "" : query);
    }

    private Optional<String> header(String name) {
        @Nullable String value = request().getHeader(name);
        return Optional.ofNullable(value);
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private static ProblemException unsigned() {
        return Problems.plain(401, "request-signature", "");
    }
}
