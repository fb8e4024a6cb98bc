package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.portal.commands.FormGuard;
import cl.bitacora.portal.commands.SandboxClock;
import cl.bitacora.portal.domain.TrialClock;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sets the clock of a sandbox for one reader: what falls due next month is tried today. */
@Path("/reloj")
@Authenticated
@RunOnVirtualThread
public class ClockPage {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int FARTHEST_YEARS = 20;

    private final Desk desk;
    private final SandboxClock trial;
    private final FormGuard guard;
    private final Clock clock;
    private final boolean secure;

    @Inject
    public ClockPage(
            Desk desk,
            SandboxClock trial,
            FormGuard guard,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure") boolean secure) {
        this.desk = desk;
        this.trial = trial;
        this.guard = guard;
        this.clock = clock;
        this.secure = secure;
    }

    /** How it stands. */
    public record View(String moment, List<CoursesView.Option> paces, boolean set, String guard, String error) {}

    @GET
    public Response page() {
        return desk.html(() -> Templates.clock(desk.frame(say("Reloj de prueba"), ""), view("")));
    }

    @POST
    public Response set(
            @FormParam("formulario") @Nullable String token,
            @FormParam("momento") @Nullable String moment,
            @FormParam("paso") @Nullable String pace,
            @FormParam("real") @Nullable String real) {
        return desk.answer(() -> {
            requireSandbox();
            if (!guard.accepts(desk.caller().subject(), Objects.requireNonNullElse(token, ""))) {
                return again(403, say("El formulario estuvo abierto demasiado tiempo: envíelo de nuevo."));
            }
            if (real != null) {
                return Response.seeOther(URI.create("/")).cookie(cookie("", 0));
            }
            Optional<TrialClock> wanted =
                    read(Objects.requireNonNullElse(moment, ""), Objects.requireNonNullElse(pace, ""));
            return wanted.isEmpty()
                    ? again(400, say("El día y la hora no se entienden, o están a más de veinte años de hoy."))
                    : Response.seeOther(URI.create("/"))
                            .cookie(cookie(wanted.get().text(), (int)
                                    Duration.ofHours(12).toSeconds()));
        });
    }

    private Response.ResponseBuilder again(int status, String error) {
        return desk.page(status, Templates.clock(desk.frame(say("Reloj de prueba"), ""), view(error)));
    }

    private Optional<TrialClock> read(String moment, String pace) {
        try {
            Instant now = clock.instant();
            ZonedDateTime wanted = LocalDateTime.parse(moment).atZone(Chile.ZONE);
            boolean near = Math.abs(wanted.getYear() - now.atZone(Chile.ZONE).getYear()) <= FARTHEST_YEARS;
            return near
                    ? Optional.of(new TrialClock(wanted.toInstant(), now, TrialClock.Pace.valueOf(pace)))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private View view(String error) {
        requireSandbox();
        TrialClock.Pace pace = trial.set().map(TrialClock::pace).orElse(TrialClock.Pace.REAL);
        return new View(
                MINUTE.format(trial.now().atZone(Chile.ZONE)),
                Arrays.stream(TrialClock.Pace.values())
                        .map(one -> new CoursesView.Option(one.name(), say(one.label()), one == pace))
                        .toList(),
                trial.set().isPresent(),
                guard.token(desk.caller().subject()),
                error);
    }

    private void requireSandbox() {
        if (!trial.sandbox()) {
            throw Problems.notFound();
        }
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(SandboxClock.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
