package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Problem;
import cl.bitacora.kernel.Programme;
import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.questions.Target;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.Told;
import cl.bitacora.regulation.Regulation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Simulator: what falls due when in a Bono course. The address holds the question, so that it can be shared. */
@Path("/simuladores/plazos")
@Authenticated
@RunOnVirtualThread
public class DeadlinesPage {
    private static final List<String> EVENTS = List.of(
            "minimo-alcanzado",
            "acuerdo-aprobado",
            "inicio-del-curso",
            "clase-realizada",
            "fase-lectiva-terminada",
            "cierre-visado",
            "liquidacion-solicitada",
            "factura-recibida");

    private static final String AS_OF = "al";
    private final Desk desk;
    private final Platform platform;
    private final Regulation law;
    private final UriInfo uri;

    @Inject
    public DeadlinesPage(Desk desk, Platform platform, Regulation law, UriInfo uri) {
        this.desk = desk;
        this.platform = platform;
        this.law = law;
        this.uri = uri;
    }

    @GET
    public Response page() {
        return desk.html(() -> Templates.deadlines(desk.frame(say("Plazos"), "simuladores"), view()));
    }

    private DeadlinesView view() {
        Map<String, String> dates = new LinkedHashMap<>();
        List<FormView.Trouble> troubles = new ArrayList<>();
        for (String event : EVENTS) {
            String day = day(event, label(event), troubles);
            if (!day.isEmpty()) {
                dates.put(event, day);
            }
        }
        String asOf = day(AS_OF, say("Mirado al"), troubles);
        List<DeadlinesView.Row> rows = dates.isEmpty() || !troubles.isEmpty() ? List.of() : rows(dates, asOf, troubles);
        return new DeadlinesView(
                EVENTS.stream()
                        .map(event -> new DeadlinesView.DateField(event, label(event), said(event)))
                        .toList(),
                said(AS_OF),
                troubles,
                !dates.isEmpty(),
                rows,
                Spanish.count(rows.size(), "plazo", "plazos"));
    }

    private List<DeadlinesView.Row> rows(Map<String, String> dates, String asOf, List<FormView.Trouble> troubles) {
        return switch (platform.simulate(Target.COURSES, "/v1/simulations/deadlines", question(dates, asOf))) {
            case Platform.Answer.Done(JsonNode body) -> {
                List<DeadlinesView.Row> rows = new ArrayList<>();
                body.path("deadlines").forEach(one -> rows.add(row(one)));
                yield rows;
            }
            case Platform.Answer.Refused(int status, Problem problem) -> {
                troubles.add(new FormView.Trouble(
                        "", problem.detail() + " " + problem.remedy(), "", "", "", Told.foreign(problem.code())));
                yield List.of();
            }
            case Platform.Answer.Silent _ -> {
                troubles.add(FormView.Trouble.of(
                        say("El servicio que calcula los plazos no respondió. Inténtelo otra vez."), ""));
                yield List.of();
            }
        };
    }

    private static JsonNode question(Map<String, String> dates, String asOf) {
        ObjectNode question = BitacoraJson.mapper().createObjectNode();
        question.put("programme", Programme.BONO_MIPE_2020.name());
        question.putObject("facts").put("modality", "PRESENCIAL");
        if (!asOf.isEmpty()) {
            question.put("asOf", asOf);
        }
        ArrayNode known = question.putArray("dates");
        dates.forEach((event, at) -> known.addObject().put("event", event).put("at", at));
        return question;
    }

    private static DeadlinesView.Row row(JsonNode one) {
        long left = one.path("daysLeft").asLong();
        return new DeadlinesView.Row(
                Spanish.longDay(LocalDate.parse(one.path("dueOn").asText())),
                one.path("name").asText(),
                binds(one.path("binds").asText()),
                state(one.path("status").asText(), left),
                one.at("/why/sentence").asText(""),
                one.at("/why/citation").asText(""),
                one.at("/trigger/name").asText(""),
                one.hasNonNull("assumedFrom"));
    }

    private static Tag state(String status, long left) {
        return switch (status) {
            case "PENDIENTE", "EN_ESPERA" ->
                Tag.said(
                        left == 0
                                ? say("Vence hoy")
                                : say("Quedan {}", Spanish.count(left, "día corrido", "días corridos")),
                        Tone.ACTIVE);
            case "VENCIDO" -> Tag.said(say("Vencido hace {}", Spanish.count(-left, "día", "días")), Tone.RISK);
            case "FUERA_DE_PLAZO" -> Tag.of("Cumplido fuera de plazo", Tone.WARNING);
            default -> Tag.of("Cumplido", Tone.DONE);
        };
    }

    private static String binds(String party) {
        return switch (party) {
            case "DIRECCION_REGIONAL" -> say("La Dirección Regional");
            case "SENCE" -> "SENCE";
            case "EJECUTOR" -> say("El ejecutor");
            default -> Spanish.sentence(Spanish.lower(party.replace('_', ' ')));
        };
    }

    private String label(String event) {
        return say(law.deadlines().eventName(event));
    }

    private String said(String name) {
        return Objects.requireNonNullElse(uri.getQueryParameters().getFirst(name), "");
    }

    private String day(String name, String label, List<FormView.Trouble> troubles) {
        String said = said(name).strip();
        try {
            return said.isEmpty() ? "" : LocalDate.parse(said).toString();
        } catch (DateTimeParseException e) {
            troubles.add(
                    FormView.Trouble.of(say("«{}»: la fecha no se entiende. Escríbala como 2020-03-30.", label), ""));
            return "";
        }
    }
}
