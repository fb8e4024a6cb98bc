package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ExtensionRegime;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionCommand.AuthoriseMinimum;
import cl.bitacora.courses.domain.SectionCommand.EnableSection;
import cl.bitacora.courses.domain.SectionCommand.ExtendStart;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.courses.http.Desk.Found;
import cl.bitacora.courses.views.Lists;
import cl.bitacora.courses.views.Lists.Filter;
import cl.bitacora.courses.views.SectionRow;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Regions;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sections: what they are, and what the DR grants before the start. */
@Path("/v1/sections")
@Authenticated
@Tag(name = "Secciones")
public class SectionResource {
    private final Desk desk;
    private final CurrentCaller caller;
    private final Lists lists;

    SectionResource(Desk desk, CurrentCaller caller, Lists lists) {
        this.desk = desk;
        this.caller = caller;
        this.lists = lists;
    }

    /** Exception to the minimum (numeral 5.1 a). */
    @Schema(name = "ExcepcionMinimo")
    public record MinimumRequest(
            @Schema(examples = "8") Integer minimum,

            @Schema(description = "INICIO_FALLIDO, ZONA_EXTREMA o PLAZOS_CUMPLIDOS", examples = "ZONA_EXTREMA")
            String cause,

            @Schema(examples = "Sector rural de difícil acceso")
            String reason) {}

    /** Extension of the start (numerals 3.2 and 7.2). */
    @Schema(name = "ProrrogaInicio")
    public record ExtensionRequest(
            ExtensionRegime regime,
            @Schema(examples = "2020-04-13") LocalDate newDueOn,

            @Schema(examples = "Corte de suministro en la comuna")
            String reason) {}

    @GET
    @Operation(
            summary = "Secciones a su alcance",
            description = "Filtros opcionales: otec, region, state, course, programme.")
    public Uni<Page<SectionRow>> list(
            @QueryParam("otec") @Nullable String otec,
            @QueryParam("region") @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("course") @Nullable String course,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Filter filter = new Filter()
                .with("otec", CourseResource.canonical(otec))
                .with("region", region == null ? null : Regions.canonical(region))
                .with("state", state)
                .with("course", course)
                .with("programme", programme);
        return lists.sections(Access.visible(caller.get()), filter, cursor, Page.size(limit));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(summary = "Una sección: qué es, en qué estado está y qué plazos corren")
    public Response get(@PathParam("id") String id) {
        Found<Section> section = desk.section(id, Permission.READ);
        return Response.ok(SectionView.of(section.value()))
                .tag(Long.toString(section.version()))
                .build();
    }

    @POST
    @Path("{id}/enable")
    @RunOnVirtualThread
    @Operation(summary = "Habilita la sección para postular y matricular (Dirección Regional)")
    public Response enable(@PathParam("id") String id) {
        Section section = desk.section(id, Permission.REVIEW).value();
        return answer(section, new EnableSection(desk.commands().now()));
    }

    @POST
    @Path("{id}/minimum-exceptions")
    @RunOnVirtualThread
    @Operation(summary = "Autoriza iniciar con menos personas que el mínimo (Dirección Regional)")
    public Response authorise(@PathParam("id") String id, MinimumRequest request) {
        Section section = desk.section(id, Permission.SIGN).value();
        Instant now = desk.commands().now();
        return answer(
                section,
                new AuthoriseMinimum(
                        now, request.minimum(), request.cause(), request.reason(), desk.law(section, now)));
    }

    @POST
    @Path("{id}/start-extensions")
    @RunOnVirtualThread
    @Operation(summary = "Prorroga el inicio (Dirección Regional)")
    public Response extend(@PathParam("id") String id, ExtensionRequest request) {
        Section section = desk.section(id, Permission.SIGN).value();
        Instant now = desk.commands().now();
        return answer(
                section,
                new ExtendStart(now, request.regime(), request.newDueOn(), request.reason(), desk.law(section, now)));
    }

    private Response answer(Section section, SectionCommand command) {
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        return desk.commands()
                .respond(accepted, SectionView.of(accepted.state()))
                .build();
    }
}
