package cl.bitacora.courses.http;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.http.DeadlineViews.DeadlineView;
import cl.bitacora.courses.http.DeadlineViews.EventView;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Deadlines;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every deadline of the norms. */
@Path("/v1/deadlines")
@Authenticated
@Tag(name = "Plazos")
public class DeadlineListResource {
    private final CurrentCaller caller;
    private final Laws laws;
    private final Messages messages;

    DeadlineListResource(CurrentCaller caller, Laws laws, Messages messages) {
        this.caller = caller;
        this.laws = laws;
        this.messages = messages;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Todos los plazos de las normas",
            description =
                    "Cada plazo con lo que lo abre, cuánto dura, a quién obliga, qué pasa si no se cumple y su cita."
                            + " Los filtros se suman; sin filtros vienen todos.")
    public Page<DeadlineView> deadlines(
            @QueryParam("programme") @Parameter(description = "Programa", example = "BONO_MIPE_2020") @Nullable
                    String programme,
            @QueryParam("norm") @Parameter(description = "Norma", example = "RES-0334-2020") @Nullable String norm,
            @QueryParam("trigger")
                    @Parameter(description = "Hecho que lo abre", example = "fase-lectiva-terminada")
                    @Nullable
                    String trigger,
            @QueryParam("rule") @Parameter(description = "Regla del catálogo", example = "BONO-142") @Nullable
                    String rule,
            @Context HttpHeaders headers) {
        caller.get();
        Deadlines all = laws.regulation().deadlines();
        Programme of = programme == null ? null : programme(programme);
        if (norm != null && laws.regulation().norms().norm(norm).isEmpty()) {
            throw Problems.field("norm", "unreadable-field", Fact.of("field", "norm"));
        }
        if (trigger != null && !all.knows(trigger)) {
            throw Problems.field("trigger", "deadline-event-unknown", Fact.of("event", trigger));
        }
        DeadlineWords words = new DeadlineWords(all, messages, Language.of(headers));
        return new Page<>(
                all.all().stream()
                        .filter(deadline -> of == null || deadline.programmes().contains(of))
                        .filter(deadline ->
                                norm == null || deadline.ground().norm().equals(norm))
                        .filter(deadline ->
                                trigger == null || deadline.trigger().equals(trigger))
                        .filter(deadline -> rule == null || states(deadline, rule))
                        .map(words::view)
                        .toList(),
                null);
    }

    @GET
    @Path("events")
    @RunOnVirtualThread
    @Operation(
            summary = "Hechos que abren o cierran plazos",
            description = "Los nombres que usan trigger y la simulación de plazos.")
    public Page<EventView> events() {
        caller.get();
        return new Page<>(
                laws.regulation().deadlines().events().entrySet().stream()
                        .map(event -> new EventView(event.getKey(), event.getValue()))
                        .toList(),
                null);
    }

    private static boolean states(Deadline deadline, String rule) {
        return deadline.rules().stream().anyMatch(each -> each.value().equals(rule));
    }

    private static Programme programme(String name) {
        return Arrays.stream(Programme.values())
                .filter(programme -> programme.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.field("programme", "unreadable-field", Fact.of("field", "programme")));
    }
}
