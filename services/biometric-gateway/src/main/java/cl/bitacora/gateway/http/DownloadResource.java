package cl.bitacora.gateway.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.gateway.domain.InstallationState.Registration;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.SectionRow;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Downloading courses to a class PC (LCE-022). */
@Path("/v1/installations/{id}/sections")
@PermitAll
@Tag(name = "Descarga de cursos")
public class DownloadResource {
    private static final RuleId RULE = RuleId.of("LCE-022");

    private final Registrations registrations;
    private final GatewayQueries queries;
    private final Downloads downloads;
    private final SignedRequests signed;
    private final CurrentCaller caller;

    @Inject
    public DownloadResource(
            Registrations registrations,
            GatewayQueries queries,
            Downloads downloads,
            SignedRequests signed,
            CurrentCaller caller) {
        this.caller = caller;
        this.signed = signed;
        this.registrations = registrations;
        this.queries = queries;
        this.downloads = downloads;
    }

    /** A course that could be downloaded. */
    public record SectionSummary(
            @Schema(examples = "bodegas-1") String section,
            @Schema(examples = "DEMO-BONO-2020-0001") String senceCode,

            @Schema(examples = "Operación de bodegas y control de inventario")
            String courseName,

            @Schema(examples = "2020-03-30") LocalDate startsOn,
            @Schema(examples = "2020-04-09") LocalDate endsOn) {
        static SectionSummary of(SectionRow row) {
            return new SectionSummary(row.id, row.senceCode, row.courseName, row.startsOn, row.endsOn);
        }
    }

    /** A block of the communicated schedule. */
    public record Block(
            @Schema(examples = "2020-03-30") LocalDate on,
            @Schema(examples = "A") String letter,
            @Schema(examples = "09:00") LocalTime startsAt,
            @Schema(examples = "240") int durationMinutes) {
        static Block parse(String line) {
            String[] part = line.split(" ");
            return new Block(LocalDate.parse(part[0]), part[1], LocalTime.parse(part[2]), Integer.parseInt(part[3]));
        }
    }

    /** A downloaded course; people by pseudonym, names come from the courses' service. */
    @Schema(description = "Curso descargado. Las personas van por seudónimo; sus nombres los entrega course-lifecycle.")
    public record DownloadedSection(
            SectionSummary course,
            @Schema(examples = "BONO_MIPE_2020") String programme,
            @Schema(examples = "Talca") String commune,
            @Schema(examples = "Sala 1") String place,
            List<Block> schedule,

            @Schema(examples = "[\"p-00112233445566778899aabbccddeeff\"]")
            List<String> relators,

            @Schema(examples = "[\"p-ffeeddccbbaa99887766554433221100\"]")
            List<String> participants) {}

    @GET
    @RunOnVirtualThread
    @Rule("LCE-022")
    @Operation(
            summary = "Cursos de la OTEC del equipo que se pueden descargar",
            description = "El programa es obligatorio; el registro único SENCE es un filtro.")
    public List<SectionSummary> search(
            @PathParam("id") String id,
            @QueryParam("programme") @Schema(examples = "BONO_MIPE_2020") @Nullable String programme,
            @QueryParam("senceCode") @Nullable String senceCode) {
        Registration registration = authorised(id);
        boolean known =
                Stream.of(Programme.values()).anyMatch(value -> value.name().equals(programme));
        if (programme == null || !known) {
            throw Problems.field("programme", "programme-missing", RULE, Norms.lce("Resuelvo 2, 7)"));
        }
        return queries.sections(registration.otec().toString(), programme, Optional.ofNullable(senceCode)).stream()
                .map(SectionSummary::of)
                .toList();
    }

    @GET
    @Path("{section}")
    @RunOnVirtualThread
    @Operation(
            summary = "Descarga un curso al equipo",
            description = "Queda registrado que se descargó. Solo desde entonces se aceptan sus marcas.")
    public DownloadedSection download(@PathParam("id") String id, @PathParam("section") String section) {
        Registration registration = authorised(id);
        SectionRow row = section(section);
        // A course of another OTEC does not exist for this PC.
        if (!row.otec.equals(registration.otec().toString())) {
            throw Problems.notFound();
        }
        List<String> participants = queries.participants(row);
        downloads.record(id, new SectionId(row.id), participants.size(), actor(id));
        return new DownloadedSection(
                SectionSummary.of(row),
                row.programme,
                row.commune,
                row.place,
                row.schedule.lines().map(Block::parse).toList(),
                queries.relators(row),
                participants);
    }

    private String actor(String id) {
        return signed.claimed() ? "installation:" + id : caller.get().subject();
    }

    /** The installation itself, by its signature, or somebody of its OTEC, by a token. */
    private Registration authorised(String id) {
        return signed.claimed() ? signed.require(id).registration() : registrations.require(id, Permission.READ);
    }

    private SectionRow section(String id) {
        try {
            return queries.section(new SectionId(id)).orElseThrow(Problems::notFound);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
