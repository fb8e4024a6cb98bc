package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.portal.commands.LogCheck;
import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Auditoría: a checkpoint or a proof that somebody kept, held against the log as it is now. Nothing is changed by it. */
@Path("/auditoria/verificar")
@Authenticated
@RunOnVirtualThread
public class VerifyPage {
    /** Longer than any note or proof: a proof has at most 63 hashes. */
    private static final int LONGEST = 20_000;

    private final Desk desk;
    private final Work work;
    private final LogCheck check;

    @Inject
    public VerifyPage(Desk desk, Work work, LogCheck check) {
        this.desk = desk;
        this.work = work;
        this.check = check;
    }

    /** A sentence about what was found, and how it is. */
    public record Line(Tag state, String text) {}

    /** The page: what was pasted and what was found. */
    public record View(String note, String event, List<Line> lines) {}

    @GET
    public Response form(@QueryParam("evento") @Nullable String event) {
        return desk.html(() -> page("", Objects.requireNonNullElse(event, "").strip(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verify(@FormParam("nota") @Nullable String note, @FormParam("evento") @Nullable String event) {
        return desk.html(() -> {
            desk.requireAudit();
            String text = Objects.requireNonNullElse(note, "");
            String id = Objects.requireNonNullElse(event, "").strip();
            return page(text, id, text.isBlank() || text.length() > LONGEST ? List.of(unreadable()) : lines(text, id));
        });
    }

    private static Line unreadable() {
        return bad(say(
                "No se entiende: no es una nota firmada ni una prueba de inclusión. Péguela completa, con las líneas que"
                        + " empiezan con una raya."));
    }

    private io.quarkus.qute.TemplateInstance page(String note, String event, List<Line> lines) {
        desk.requireAudit();
        return Templates.verify(
                desk.frame(say("Verificar un punto de control"), "auditoria"), new View(note, event, lines));
    }

    private List<Line> lines(String text, String event) {
        Optional<Work.Story> story = event.isEmpty() ? Optional.empty() : work.event(event);
        List<Line> lines = new ArrayList<>();
        if (!event.isEmpty() && story.isEmpty()) {
            lines.add(bad(say("Ningún curso tiene un evento {}.", event)));
        }
        switch (check.look(text, story.map(one -> Hash.ofHex(one.hash())))) {
            case LogCheck.Found.Unreadable _ -> lines.add(unreadable());
            case LogCheck.Found.UnknownLog(String origin) ->
                lines.add(bad(say("Ningún servicio que responda lleva un registro llamado {}.", origin)));
            case LogCheck.Found.Looked looked -> {
                long size = looked.checkpoint().size();
                lines.add(new Line(
                        Tag.of("Nota", Tone.NEUTRAL),
                        say(
                                "Es del registro {} del servicio {}, con {}.",
                                looked.checkpoint().origin(),
                                looked.service().module(),
                                Spanish.count(size, "evento", "eventos"))));
                lines.add(
                        looked.signed()
                                ? good(say("La firman las claves que el servicio publica hoy. Compárelas con las que"
                                        + " obtuvo por otra vía."))
                                : bad(say("La firma no es de las claves que el servicio publica hoy: la nota fue"
                                        + " cambiada o las claves son otras.")));
                lines.add(continued(looked.continued(), size));
                switch (looked.included()) {
                    case NOT_ASKED -> {}
                    case YES -> lines.add(good(say("El evento {} está donde la prueba dice, bajo esa nota.", event)));
                    case NO -> lines.add(bad(say("El evento {} no está donde la prueba dice.", event)));
                }
            }
        }
        return lines;
    }

    private static Line continued(LogCheck.Continued continued, long then) {
        return switch (continued) {
            case LogCheck.Continued.Yes(long now) ->
                good(say(
                        "El registro de hoy, con {}, empieza con los mismos {}: nada de entonces fue reescrito.",
                        Spanish.count(now, "evento", "eventos"),
                        Spanish.number(then)));
            case LogCheck.Continued.No(long now) ->
                bad(say(
                        "El registro de hoy, con {}, no empieza con los de la nota: la historia fue reescrita."
                                + " Guarde la nota y avise.",
                        Spanish.count(now, "evento", "eventos")));
            case LogCheck.Continued.Shorter(long now) ->
                bad(say(
                        "El registro de hoy tiene {}, menos que la nota: falta historia. Guarde la nota y avise.",
                        Spanish.count(now, "evento", "eventos")));
            case LogCheck.Continued.Untold _ ->
                new Line(
                        Tag.of("Sin respuesta", Tone.WARNING),
                        say("El servicio no mostró su último punto de control o la prueba: no se sabe. Inténtelo otra"
                                + " vez."));
        };
    }

    private static Line good(String text) {
        return new Line(Tag.of("Comprobado", Tone.DONE), text);
    }

    private static Line bad(String text) {
        return new Line(Tag.of("No calza", Tone.RISK), text);
    }
}
