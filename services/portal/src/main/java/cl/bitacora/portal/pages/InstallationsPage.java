package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.domain.Contact;
import cl.bitacora.portal.views.Installations;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equipos de sala: when each was last heard of, what waits in it, how its clock goes. */
@Path("/equipos")
@Authenticated
@RunOnVirtualThread
public class InstallationsPage {
    private final Desk desk;
    private final Installations installations;
    private final Regulation law;
    private final Clock clock;

    @Inject
    public InstallationsPage(Desk desk, Installations installations, Regulation law, Clock clock) {
        this.desk = desk;
        this.installations = installations;
        this.law = law;
        this.clock = clock;
    }

    @GET
    public Response page() {
        return desk.html(() -> Templates.installations(desk.frame(say("Equipos de sala"), "equipos"), view()));
    }

    @GET
    @Path("lista.csv")
    public Response csv() {
        return desk.csv("equipos", () -> {
            Csv csv = new Csv(List.of(
                    "Equipo",
                    "Instalación",
                    "OTEC",
                    "Región",
                    "Último contacto",
                    "Por enviar",
                    "Reloj",
                    "Programa",
                    "Cursos",
                    "Estado"));
            view().rows()
                    .forEach(row -> csv.add(List.of(
                            row.name(),
                            row.installation(),
                            row.otec(),
                            row.region(),
                            row.contact(),
                            row.pending(),
                            row.drift(),
                            row.software(),
                            row.courses(),
                            row.state().label())));
            return csv;
        });
    }

    private InstallationsView view() {
        Instant now = clock.instant();
        List<InstallationsView.PcRow> rows = installations.list(desk.visibility()).stream()
                .map(pc -> row(pc, now))
                .toList();
        return new InstallationsView(Spanish.count(rows.size(), "equipo", "equipos"), rows);
    }

    private InstallationsView.PcRow row(Installations.Pc pc, Instant now) {
        Contact contact = Contact.of(
                pc.lastContact(), pc.pending(), pc.driftSeconds(), pc.forkedAt() != null, pc.revokedAt() != null, now);
        return new InstallationsView.PcRow(
                pc.name(),
                pc.installation(),
                Spanish.rut(pc.otec()),
                Regions.name(law.territory(), pc.region()),
                pc.lastContact() == null ? say("Nunca") : Spanish.moment(pc.lastContact()),
                say(contact.ago()),
                number(pc.pending()),
                drift(pc.driftSeconds()),
                Objects.requireNonNullElse(pc.software(), "—"),
                Spanish.number(pc.courses()),
                Tag.of(contact.state().label(), contact.state().tone()));
    }

    private static String number(@Nullable Long value) {
        return value == null ? "—" : Spanish.number(value);
    }

    private static String drift(@Nullable Long seconds) {
        if (seconds == null) {
            return "—";
        }
        return seconds == 0
                ? say("a la hora")
                : say(seconds > 0 ? "{} adelantado" : "{} atrasado", Spanish.duration(Math.abs(seconds)));
    }
}
