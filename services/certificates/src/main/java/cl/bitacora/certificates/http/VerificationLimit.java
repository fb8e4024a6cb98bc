package cl.bitacora.certificates.http;

import cl.bitacora.http.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one address may verify. */
@Singleton
public class VerificationLimit {
    private final Throttle throttle;

    VerificationLimit(Clock clock, @ConfigProperty(name = "bitacora.verification.per-minute") int perMinute) {
        this.throttle = new Throttle(clock, perMinute);
    }

    /** Whether this request may go on. */
    public boolean admits(HttpServerRequest request) {
        return throttle.admits(
                request.remoteAddress() == null ? "-" : request.remoteAddress().hostAddress());
    }

    /**
     * Lets the request go on.
     *
     * @throws cl.bitacora.http.ProblemException 429 if the address asks too often
     */
    public void require(HttpServerRequest request) {
        if (!admits(request)) {
            throw Problems.plain(429, "too-many-verifications", "");
        }
    }
}
