package cl.bitacora.gateway.http;

import cl.bitacora.gateway.views.AlarmRow;
import cl.bitacora.gateway.views.ReceiptRow;
import cl.bitacora.gateway.views.TimeStretchRow;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was kept of a class PC's journal, and what contradicted it. */
@Path("/v1/installations/{id}")
@Authenticated
@Tag(name = "Registros locales")
public class JournalResource {
    private final CurrentCaller caller;

    @Inject
    public JournalResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** A fork. */
    @Schema(description = "Alerta: los mismos registros llegaron firmados con otro contenido")
    public record Alarm(
            @Schema(description = "Primer registro que difiere", examples = "57")
            long atSeq,

            String keptHash,
            String rivalHash,

            @Schema(description = "Hash del último registro del lote rival: lo identifica")
            String rivalLastHash,

            @Schema(description = "SHA-256 del lote rival, guardado en el registro de eventos")
            String rivalSha256,

            Instant detectedAt,
            long position) {
        static Alarm of(AlarmRow row) {
            return new Alarm(
                    row.atSeq,
                    row.keptHash,
                    row.rivalHash,
                    row.rivalLastHash,
                    row.rivalSha256,
                    row.detectedAt,
                    row.position);
        }
    }

    @GET
    @Path("receipts")
    @WithSession
    @Operation(summary = "Recibos de los lotes guardados de un equipo, desde el primero")
    public Uni<Page<Receipt>> receipts(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.size(limit);
        long after = Cursor.position(cursor);
        return InstallationResource.visible(id, caller)
                .chain(() -> ReceiptRow.<ReceiptRow>find(
                                "installation = ?1 and lastSeq > ?2 order by lastSeq", id, after)
                        .page(0, size + 1)
                        .list())
                .map(rows -> Page.cut(rows, size, row -> Cursor.encode(Long.toString(row.lastSeq)))
                        .map(Receipt::of));
    }

    @GET
    @Path("alarms")
    @WithSession
    @Operation(summary = "Alertas de un equipo: copias rivales de su registro local (a lo más 100)")
    public Uni<Page<Alarm>> alarms(@PathParam("id") String id) {
        return InstallationResource.visible(id, caller)
                .chain(() -> AlarmRow.<AlarmRow>list("installation = ?1 order by position", id))
                .map(rows -> new Page<>(rows.stream().map(Alarm::of).toList(), null));
    }

    /** A stretch. */
    @Schema(description = "Tramo del registro local y cuánto apoyan sus horas los relojes y las horas firmadas")
    public record Times(
            @Schema(examples = "1") long firstSeq,
            @Schema(examples = "34") long lastSeq,
            Instant from,
            Instant to,

            @Schema(
                    description = "CERTAIN: confirmadas; UNCERTAIN: nada las confirma ni contradice; CONTRADICTORY",
                    examples = "CERTAIN")
            String certainty,

            @Schema(description = "Reloj del equipo menos lo que la evidencia admite", examples = "1")
            long driftSeconds,

            @Schema(examples = "wall-differs") String reason,
            @Schema(examples = "[\"bodegas-1.20200330.A\"]") List<String> blocks,
            Instant classifiedAt) {
        static Times of(TimeStretchRow row) {
            return new Times(
                    row.firstSeq,
                    row.lastSeq,
                    row.wallFrom,
                    row.wallTo,
                    row.certainty,
                    row.driftSeconds,
                    row.reason,
                    row.blocks.lines().toList(),
                    row.classifiedAt);
        }
    }

    @GET
    @Path("times")
    @WithSession
    @Operation(
            summary = "Certeza de las horas del registro local de un equipo, por tramos",
            description = "Los tramos sin lecturas de reloj ni contradicción no aparecen.")
    public Uni<Page<Times>> times(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.size(limit);
        long after = Cursor.position(cursor);
        return InstallationResource.visible(id, caller)
                .chain(() -> TimeStretchRow.<TimeStretchRow>find(
                                "installation = ?1 and firstSeq > ?2 order by firstSeq", id, after)
                        .page(0, size + 1)
                        .list())
                .map(rows -> Page.cut(rows, size, row -> Cursor.encode(Long.toString(row.firstSeq)))
                        .map(Times::of));
    }
}
