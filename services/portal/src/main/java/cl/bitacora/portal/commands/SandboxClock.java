package cl.bitacora.portal.commands;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.kernel.Chile;
import cl.bitacora.portal.domain.TrialClock;
import cl.bitacora.portal.words.Spanish;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The moment of a request: real time, or, in a sandbox, that of the clock that its reader set. */
@Named("reloj")
@RequestScoped
public class SandboxClock {
    /** The cookie of a clock that was set. */
    public static final String COOKIE = "reloj";

    private final Clock clock;
    private final boolean sandbox;
    private final RoutingContext request;

    @Inject
    public SandboxClock(
            Clock clock, @ConfigProperty(name = "bitacora.sandbox") boolean sandbox, RoutingContext request) {
        this.clock = clock;
        this.sandbox = sandbox;
        this.request = request;
    }

    /** Whether clocks can be set here at all. */
    public boolean sandbox() {
        return sandbox;
    }

    /** The clock that the reader set, if they did. */
    public Optional<TrialClock> set() {
        @Nullable Cookie cookie = sandbox ? request.request().getCookie(COOKIE) : null;
        return Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(TrialClock::parse);
    }

    /** Now. */
    public Instant now() {
        Instant real = clock.instant();
        return set().map(trial -> trial.now(real)).orElse(real);
    }

    /** Today in Chile. */
    public LocalDate today() {
        return Chile.dayOf(now());
    }

    /** What the banner says about it; empty while nobody set it. */
    public String getText() {
        return set().map(trial -> say(
                        "Reloj de prueba: {}. {}.",
                        Spanish.moment(now()),
                        say(trial.pace().label())))
                .orElse("");
    }
}
