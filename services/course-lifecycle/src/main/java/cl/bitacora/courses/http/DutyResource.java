package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.Duty;
import cl.bitacora.contracts.courses.SectionEvent.DutyFulfilled;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand.FulfilDuty;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.courses.domain.rules.OpenDuties;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.Chile;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Duties that only the executor can say were done. */
@Path("/v1/sections/{id}/duties")
@Authenticated
@Tag(name = "Deberes")
public class DutyResource {
    private final Desk desk;
    private final Persons persons;

    DutyResource(Desk desk, Persons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    /** A duty that was done. */
    @Schema(name = "DeberCumplido")
    public record DutyRequest(
            Duty duty,

            @Schema(description = "Día en que se hizo", examples = "2020-03-30")
            LocalDate on,

            @Schema(description = "Material o actividad del acuerdo, si corresponde", examples = "Casco") @Nullable
            String subject,

            @Nullable List<DocumentRequest> evidence) {}

    /** What was told and what is open. */
    @Schema(name = "Deberes")
    public record DutiesView(
            List<DutyFulfilled> done,

            @Schema(description = "Avisos de inicio y materias del primer día que no constan")
            Set<Duty> open,

            @Schema(description = "Materiales del acuerdo cuyo día pasó sin entrega")
            List<PlannedMaterial> materials) {}

    @POST
    @RunOnVirtualThread
    @Operation(
            summary = "Deja constancia de un deber cumplido",
            description = "Guarda qué se hizo, cuándo y su respaldo, y si fue tarde (numerales 3, 7.4, 7.6 y 7.7).")
    public Response fulfil(@PathParam("id") String id, DutyRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        String subject = request.subject() == null ? "" : request.subject().strip();
        List<DocumentRequest> evidence = request.evidence();
        FulfilDuty command = new FulfilDuty(
                desk.commands().now(),
                request.duty(),
                request.on(),
                subject,
                planned(section, request.duty(), subject),
                persons.documents("evidence", evidence == null ? List.of() : evidence));
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        return desk.commands().respond(accepted, view(accepted.state())).build();
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Deberes que constan y deberes abiertos")
    public Response get(@PathParam("id") String id) {
        var section = desk.section(id, Permission.READ);
        return Response.ok(view(section.value()))
                .tag(Long.toString(section.version()))
                .build();
    }

    private DutiesView view(SectionState state) {
        if (!(state instanceof Section section)) {
            throw new IllegalStateException("accepted, but there is no section");
        }
        Set<Duty> done = section.duties().stream().map(DutyFulfilled::duty).collect(Collectors.toSet());
        Set<String> delivered = section.duties().stream()
                .filter(duty -> duty.duty() == Duty.MATERIAL_DELIVERED)
                .map(DutyFulfilled::subject)
                .collect(Collectors.toSet());
        Set<Duty> open = Stream.concat(OpenDuties.beforeStart(done).stream(), OpenDuties.onFirstDay(done).stream())
                .collect(Collectors.toSet());
        return new DutiesView(
                section.duties(),
                open,
                content(section)
                        .map(content -> OpenDuties.materials(
                                content.materials(),
                                delivered,
                                Chile.dayOf(desk.commands().now())))
                        .orElse(List.of()));
    }

    /** Day that the acuerdo plans for a material or an activity. */
    private Optional<LocalDate> planned(Section section, Duty duty, String subject) {
        return content(section)
                .flatMap(content -> duty == Duty.MATERIAL_DELIVERED
                        ? content.materials().stream()
                                .filter(material -> material.material().equals(subject))
                                .map(PlannedMaterial::deliveredOn)
                                .findFirst()
                        : content.activities().stream()
                                .filter(activity -> activity.name().equals(subject))
                                .map(AcuerdoContent.PlannedActivity::endsOn)
                                .findFirst());
    }

    private Optional<AcuerdoContent> content(Section section) {
        return desk.acuerdo(section).map(found -> found.value().content());
    }
}
