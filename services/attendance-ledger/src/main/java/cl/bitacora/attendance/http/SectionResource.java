package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.http.SectionViews.AnomalyView;
import cl.bitacora.attendance.http.SectionViews.BlockView;
import cl.bitacora.attendance.http.SectionViews.SectionAttendance;
import cl.bitacora.attendance.views.AnomalyRow;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.PersonId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a section's attendance looks like. */
@Path("/v1/sections/{id}")
@Authenticated
@Tag(name = "Asistencia")
public class SectionResource {
    private final SectionAccess access;
    private final AttendanceQueries queries;
    private final SectionViews views;
    private final Commands commands;

    @Inject
    public SectionResource(SectionAccess access, AttendanceQueries queries, SectionViews views, Commands commands) {
        this.access = access;
        this.queries = queries;
        this.views = views;
        this.commands = commands;
    }

    @GET
    @Path("attendance")
    @RunOnVirtualThread
    @Operation(
            summary = "Asistencia de la sección: tiempo acreditado, porcentaje exacto y si aprueba, por participante",
            description =
                    "Con explain=true cada cifra trae su historia: marcas, intervalos, ventana, tolerancia y norma.")
    public Response attendance(
            @PathParam("id") @Parameter(example = "bodegas-1") String id,
            @QueryParam("explain") boolean explain,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        SectionFacts section = access.require(id, Permission.READ);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        SectionAttendance answer = views.attendance(section, explain, after, Page.size(limit));
        String version = queries.held(section.section())
                .map(held -> Long.toString(held.version))
                .orElse("0");
        return Response.ok(answer).tag(version).build();
    }

    @GET
    @Path("blocks")
    @RunOnVirtualThread
    @Operation(summary = "Bloques de la sección, por día y letra, con su estado y plazo de informe")
    public Page<BlockView> blocks(
            @PathParam("id") @Parameter(example = "bodegas-1") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        SectionFacts section = access.require(id, Permission.READ);
        int size = Page.size(limit);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        Instant now = commands.now();
        List<BlockView> blocks = queries.blocks(section.section(), after, size + 1).stream()
                .map(row -> views.block(section, row, now))
                .toList();
        return Page.cut(blocks, size, block -> Cursor.encode(block.key()));
    }

    @GET
    @Path("anomalies")
    @RunOnVirtualThread
    @Operation(
            summary = "Alertas de la sección: hechos que una regla señala",
            description = "Una alerta no es una multa: decide una persona.")
    public Page<AnomalyView> anomalies(
            @PathParam("id") @Parameter(example = "bodegas-1") String id,
            @QueryParam("block") @Schema(examples = "bodegas-1.20200330.A") @Nullable String block,
            @QueryParam("rule") @Schema(examples = "FIN-032") @Nullable String rule,
            @QueryParam("withdrawn") @Schema(description = "También las que un registro posterior desmintió")
                    boolean withdrawn,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        SectionFacts section = access.require(id, Permission.READ);
        int size = Page.size(limit);
        List<AnomalyRow> rows = queries.anomalies(
                section.section(),
                Optional.ofNullable(block),
                Optional.ofNullable(rule),
                withdrawn,
                Cursor.position(cursor),
                size + 1);
        Page<AnomalyRow> page = Page.cut(rows, size, row -> Cursor.encode(Long.toString(row.position)));
        return new Page<>(views.anomalies(page.items()), page.next());
    }

    /** Whether a text is a person's pseudonym. */
    static Optional<PersonId> person(String text) {
        try {
            return Optional.of(new PersonId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
