package cl.bitacora.http;

import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.LogProofs.Proved;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.VerifierKey;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints of the service's event log and proofs that rest on them, for anybody: they hold hashes, sizes and times, and
 * nothing of what an event says.
 */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Path("/v1/log")
@PermitAll
@Tag(name = "Integridad del registro")
public class LogResource {
    private static final String PROBLEM = "application/problem+json";

    private final LogProofs proofs;

    @Inject
    public LogResource(LogProofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @Path("checkpoint")
    @Produces({MediaType.TEXT_PLAIN, PROBLEM})
    @RunOnVirtualThread
    @Operation(
            summary = "El último punto de control firmado del registro de eventos",
            description = "Nota firmada (C2SP signed-note) con el origen, la cantidad de eventos y la raíz del árbol de"
                    + " Merkle (RFC 6962). Guárdela: una historia reescrita la contradice.")
    public String checkpoint() {
        return latest().note().toString();
    }

    @GET
    @Path("checkpoints")
    @RunOnVirtualThread
    @Operation(summary = "Puntos de control firmados, del más nuevo al más antiguo")
    public Page<LogAnswers.Checkpoint> checkpoints(
            @Parameter(description = "Solo los de menos eventos que estos", example = "120000")
                    @QueryParam("before")
                    @Nullable
                    String before,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.size(limit);
        List<SignedCheckpoint> found = proofs.before(before == null ? Long.MAX_VALUE : number("before", before), size);
        String next = found.size() < size ? null : Long.toString(found.getLast().size());
        return new Page<>(found.stream().map(LogAnswers.Checkpoint::of).toList(), next);
    }

    @GET
    @Path("keys")
    @RunOnVirtualThread
    @Operation(
            summary = "Claves públicas que firman los puntos de control",
            description = "En el formato vkey de C2SP. Compárelas con las que obtuvo por otra vía.")
    public LogAnswers.Keys keys() {
        return new LogAnswers.Keys(
                proofs.origin(),
                proofs.keys().stream().map(VerifierKey::toString).toList());
    }

    @GET
    @Path("proofs/inclusion")
    @RunOnVirtualThread
    @Operation(
            summary = "Prueba de que un evento está bajo un punto de control",
            description = "Del evento no muestra más que su huella. Con event o position; sin size, bajo el último.")
    public LogAnswers.Inclusion inclusion(
            @Parameter(description = "Id del evento", example = "01957b0e-3c1f-7000-8000-5f0c2a9b4d3e")
                    @QueryParam("event")
                    @Nullable
                    String event,
            @Parameter(description = "Posición del evento en el registro", example = "118204")
                    @QueryParam("position")
                    @Nullable
                    String position,
            @Parameter(description = "Cantidad de eventos del punto de control", example = "120000")
                    @QueryParam("size")
                    @Nullable
                    String size) {
        return LogAnswers.Inclusion.of(proofs.origin(), prove(event, position, size));
    }

    @GET
    @Path("proofs/inclusion.tlog-proof")
    @Produces({MediaType.TEXT_PLAIN, PROBLEM})
    @RunOnVirtualThread
    @Operation(
            summary = "La misma prueba en un solo texto, con la nota firmada (C2SP tlog-proof)",
            description = "Se verifica sin conexión con la huella del evento y las claves públicas.")
    public String inclusionText(
            @QueryParam("event") @Nullable String event,
            @QueryParam("position") @Nullable String position,
            @QueryParam("size") @Nullable String size) {
        return prove(event, position, size).proof().toString();
    }

    @GET
    @Path("proofs/consistency")
    @RunOnVirtualThread
    @Operation(
            summary = "Prueba de que el registro de ahora empieza con el de antes",
            description = "Entre dos cantidades de eventos, hasta la del último punto de control; sin to, hasta esa.")
    public LogAnswers.Consistency consistency(
            @Parameter(description = "Cantidad de eventos de antes", example = "100000") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Cantidad de eventos de después", example = "120000") @QueryParam("to") @Nullable
                    String to) {
        long newest = latest().size();
        if (from == null) {
            throw Problems.field("from", "missing-field", Fact.of("field", "from"));
        }
        long older = number("from", from);
        long newer = to == null ? newest : number("to", to);
        if (newer > newest) {
            throw Problems.field("to", "beyond-checkpoint", Fact.of("size", newest));
        }
        if (older > newer) {
            throw Problems.field("from", "sizes-reversed");
        }
        return new LogAnswers.Consistency(
                proofs.origin(),
                older,
                newer,
                proofs.consistency(older, newer).stream().map(Hash::base64).toList());
    }

    private Proved prove(@Nullable String event, @Nullable String position, @Nullable String size) {
        if ((event == null) == (position == null)) {
            throw Problems.field("event", "event-or-position");
        }
        SignedCheckpoint checkpoint = size == null ? latest() : ofSize(number("size", size));
        long at = event == null ? number("position", String.valueOf(position)) : positionOf(event);
        if (at < 1) {
            throw Problems.field("position", "unreadable-field", Fact.of("field", "position"));
        }
        if (at > checkpoint.size()) {
            throw Problems.plain(
                    409,
                    "event-not-covered",
                    event == null ? "position" : "event",
                    Fact.of("position", at),
                    Fact.of("size", checkpoint.size()));
        }
        return proofs.inclusion(at, checkpoint);
    }

    private long positionOf(String event) {
        OptionalLong position = proofs.positionOf(event);
        return position.orElseThrow(() -> Problems.plain(404, "event-unknown", "event"));
    }

    private SignedCheckpoint latest() {
        return proofs.latest().orElseThrow(() -> Problems.plain(404, "no-checkpoint", ""));
    }

    private SignedCheckpoint ofSize(long size) {
        return proofs.ofSize(size)
                .orElseThrow(() -> Problems.plain(404, "checkpoint-unknown", "size", Fact.of("size", size)));
    }

    private static long number(String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
        return Long.parseLong(text);
    }
}
