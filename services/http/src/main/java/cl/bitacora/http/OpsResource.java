package cl.bitacora.http;

import cl.bitacora.eventstore.IntegrityAlarms;
import cl.bitacora.eventstore.ParkedEvents;
import cl.bitacora.eventstore.Views;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.proof.CheckpointUpdate;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The machine room: what is parked and why, replaying it, rebuilding the views, alarms of integrity. */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Path("/v1/ops")
@Authenticated
@Tag(name = "Operación")
public class OpsResource {
    private final ParkedEvents parked;
    private final Views views;
    private final IntegrityAlarms alarms;
    private final CurrentCaller caller;

    @Inject
    public OpsResource(ParkedEvents parked, Views views, IntegrityAlarms alarms, CurrentCaller caller) {
        this.parked = parked;
        this.alarms = alarms;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("parked")
    @RunOnVirtualThread
    @Operation(
            summary = "Mensajes detenidos, con su causa",
            description = "Un mensaje que no se puede procesar detiene solo su propio flujo; los demás siguen.")
    public List<ParkedEvents.Parked> parked() {
        Access.require(caller.get(), Permission.AUDIT, Scope.platform());
        return parked.list();
    }

    /** Which stream to try again. */
    public record ReplayRequest(
            @Schema(examples = "journal-sala-2") String stream) {}

    /** How many events wait for it. */
    public record Replayed(String stream, long events) {}

    @POST
    @Path("parked/replay")
    @RunOnVirtualThread
    @Operation(summary = "Vuelve a procesar, en orden, un flujo detenido")
    public Response replay(ReplayRequest request) {
        Access.require(caller.get(), Permission.OPERATE, Scope.platform());
        long events = parked.replay(request.stream());
        if (events == 0) {
            throw Problems.plain(404, "stream-not-parked", "stream", Fact.of("stream", request.stream()));
        }
        return Response.accepted(new Replayed(request.stream(), events)).build();
    }

    /** What does not fit, and what was seen of the other logs. */
    @Schema(name = "EstadoDeIntegridad")
    public record Integrity(
            @Schema(description = "Alarmas que nadie ha cerrado")
            List<IntegrityAlarms.Alarm> alarms,

            @Schema(description = "Último punto de control visto de cada registro vecino, con nuestra firma")
            List<String> witnessed) {}

    @GET
    @Path("integrity")
    @RunOnVirtualThread
    @Operation(
            summary = "Alarmas de integridad y puntos de control vistos de los otros servicios",
            description = "Con una alarma del propio registro no se firma nada nuevo hasta que todo vuelva a calzar.")
    public Integrity integrity() {
        Access.require(caller.get(), Permission.AUDIT, Scope.platform());
        return new Integrity(alarms.open(), alarms.witnessed());
    }

    /** What came of looking into an alarm. */
    public record ClosingRequest(
            @Schema(examples = "Se restauró el respaldo del 3 de mayo")
            String reason) {}

    @POST
    @Path("integrity/alarms/{id}/close")
    @RunOnVirtualThread
    @Operation(
            summary = "Cierra una alarma de integridad, con el motivo",
            description = "La alarma y su evidencia quedan guardadas; si la causa sigue, se levanta otra.")
    public Response close(@PathParam("id") long id, ClosingRequest request) {
        Access.require(caller.get(), Permission.OPERATE, Scope.platform());
        if (request.reason().isBlank()) {
            throw Problems.field("reason", "missing-field", Fact.of("field", "reason"));
        }
        if (!alarms.close(id, caller.get().subject(), request.reason().strip())) {
            throw Problems.notFound();
        }
        return Response.noContent().build();
    }

    @POST
    @Path("integrity/witness")
    @Consumes(MediaType.TEXT_PLAIN)
    @RunOnVirtualThread
    @Operation(
            summary = "Muestra un punto de control de otro registro, con su prueba",
            description =
                    "Para continuar tras mensajes perdidos. El texto es el de add-checkpoint (C2SP tlog-witness).")
    public Response witness(String update) {
        Access.require(caller.get(), Permission.OPERATE, Scope.platform());
        try {
            if (!alarms.show(CheckpointUpdate.parse(update))) {
                throw Problems.plain(409, "checkpoint-refused", "");
            }
        } catch (IllegalArgumentException e) {
            throw Problems.field("", "unreadable-checkpoint");
        }
        return Response.noContent().build();
    }

    /** Position of the log that the rebuilt views have. */
    public record Rebuilt(long position) {}

    @POST
    @Path("rebuild")
    @RunOnVirtualThread
    @Operation(
            summary = "Reconstruye todas las vistas desde el primer evento",
            description = "Las vistas actuales siguen respondiendo hasta el cambio.")
    public Rebuilt rebuild() {
        Access.require(caller.get(), Permission.OPERATE, Scope.platform());
        views.rebuild();
        return new Rebuilt(views.position());
    }
}
