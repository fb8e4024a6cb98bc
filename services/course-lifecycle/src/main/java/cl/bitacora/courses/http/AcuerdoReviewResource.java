package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.courses.domain.AcuerdoCommand;
import cl.bitacora.courses.domain.AcuerdoCommand.RejectAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestChanges;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.SignAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.StampAcuerdo;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the DR does with an acuerdo operativo that was sent (numerals 7.2.2 and 7.2.3). */
@Path("/v1/sections/{id}/acuerdo-operativo")
@Authenticated
@Tag(name = "Acuerdo operativo")
public class AcuerdoReviewResource {
    private final Desk desk;

    AcuerdoReviewResource(Desk desk) {
        this.desk = desk;
    }

    /** Why. */
    @Schema(name = "Motivo")
    public record ReasonRequest(
            @Schema(examples = "Falta el horario de la segunda semana")
            String reason) {}

    /** What else the DR needs. */
    @Schema(name = "SolicitudAntecedentes")
    public record WhatRequest(
            @Schema(examples = "Copia de la cédula de la facilitadora")
            String what) {}

    /** A rejection: only for terms. */
    @Schema(name = "Rechazo")
    public record RejectionRequest(
            @Schema(description = "Solo PLAZOS: el contenido se observa", examples = "PLAZOS")
            String cause,

            @Schema(examples = "Enviado después de la fecha de inicio")
            String reason) {}

    @POST
    @Path("request-changes")
    @RunOnVirtualThread
    @Operation(summary = "Pide modificaciones al acuerdo (Dirección Regional)")
    public Response requestChanges(@PathParam("id") String id, ReasonRequest request) {
        return run(id, Permission.REVIEW, section -> new RequestChanges(now(), desk.by(), request.reason()));
    }

    @POST
    @Path("request-support")
    @RunOnVirtualThread
    @Operation(summary = "Pide antecedentes de respaldo (Dirección Regional)")
    public Response requestSupport(@PathParam("id") String id, WhatRequest request) {
        return run(id, Permission.REVIEW, section -> new RequestSupport(now(), desk.by(), request.what()));
    }

    @POST
    @Path("reject")
    @RunOnVirtualThread
    @Operation(summary = "Rechaza el acuerdo por no cumplir plazos (Dirección Regional)")
    public Response reject(@PathParam("id") String id, RejectionRequest request) {
        return run(
                id,
                Permission.REVIEW,
                section -> new RejectAcuerdo(now(), desk.by(), request.cause(), request.reason()));
    }

    @POST
    @Path("stamp")
    @RunOnVirtualThread
    @Operation(
            summary = "Visa el acuerdo; genera el Formulario N° 1 (Encargado Regional)",
            description = "Exige cédula o comprobante y Bono de cada participante.")
    public Response stamp(@PathParam("id") String id) {
        return run(
                id,
                Permission.REVIEW,
                section -> new StampAcuerdo(now(), desk.by(), section, desk.law(section, now())));
    }

    @POST
    @Path("sign")
    @RunOnVirtualThread
    @Operation(summary = "Firma el acuerdo visado: queda aprobado (Director Regional)")
    public Response sign(@PathParam("id") String id) {
        return run(id, Permission.SIGN, section -> new SignAcuerdo(now(), desk.by()));
    }

    private Response run(String id, Permission permission, Function<Section, AcuerdoCommand> command) {
        Section section = desk.section(id, permission).value();
        Acuerdo acuerdo = desk.acuerdo(section).orElseThrow(Problems::notFound).value();
        Accepted<AcuerdoState, AcuerdoEvent> accepted = desk.run(acuerdo.id(), command.apply(section));
        return desk.commands()
                .respond(accepted, AcuerdoView.of(accepted.state()))
                .build();
    }

    private Instant now() {
        return desk.commands().now();
    }
}
