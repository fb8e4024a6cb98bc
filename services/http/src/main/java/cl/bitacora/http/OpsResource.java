package cl.bitacora.http;

import cl.bitacora.eventstore.ParkedEvents;
import cl.bitacora.eventstore.Views;
import cl.bitacora.kernel.Fact;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The machine room: what is parked and why, replaying it, rebuilding the views. */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@Path("/v1/ops")
@Authenticated
@Tag(name = "Operación")
public class OpsResource {
    private final ParkedEvents parked;
    private final Views views;
    private final CurrentCaller caller;

    @Inject
    public OpsResource(ParkedEvents parked, Views views, CurrentCaller caller) {
        this.parked = parked;
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
