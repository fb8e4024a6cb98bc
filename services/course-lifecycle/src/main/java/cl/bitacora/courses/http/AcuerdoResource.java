package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoContent.Facilitator;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.AcuerdoCommand;
import cl.bitacora.courses.domain.AcuerdoCommand.CreateAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.DeliverSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.EditAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.FinaliseAcuerdo;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.rules.AcuerdoCompleteness;
import cl.bitacora.courses.domain.rules.AcuerdoConditions;
import cl.bitacora.courses.http.AcuerdoRequest.FacilitatorRequest;
import cl.bitacora.courses.http.Desk.Found;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Decision;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The executor's side of the acuerdo operativo; the DR's is {@link AcuerdoReviewResource}. */
@Path("/v1/sections/{id}/acuerdo-operativo")
@Authenticated
@Tag(name = "Acuerdo operativo")
public class AcuerdoResource {
    private final Desk desk;
    private final Persons persons;

    AcuerdoResource(Desk desk, Persons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    /** What a content still lacks before it can be sent. */
    @Schema(name = "AcuerdoOperativoRevision")
    public record Review(
            @Schema(
                    description = "Lo que falta o no corresponde, por su ruta en el contenido; vacío si está completo",
                    examples = "activities[0].name")
            List<String> missing,

            @Schema(description = "Último día para enviarlo: antes del inicio (BONO-102)", examples = "2020-03-29")
            LocalDate sendBy,

            @Schema(
                    description = "Último día en que el curso puede iniciar (BONO-060), si ya corre",
                    examples = "2020-04-01")
            @Nullable
            LocalDate startBy) {}

    /** Documents that the DR asked for. */
    @Schema(name = "Antecedentes")
    public record SupportRequest(List<DocumentRequest> documents) {}

    @POST
    @RunOnVirtualThread
    @Operation(
            summary = "Crea el borrador del acuerdo operativo",
            description = "Con el mínimo de matriculados. Después de un rechazo o de un inicio fallido crea uno nuevo.")
    public Response create(@PathParam("id") String id, AcuerdoRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        Instant now = desk.commands().now();
        String acuerdo = desk.nextAcuerdo(section);
        List<PersonRecord> facilitators = facilitators(request);
        CreateAcuerdo command = new CreateAcuerdo(
                now,
                acuerdo,
                section,
                content(request, facilitators),
                Boolean.TRUE.equals(request.lmsFinished()),
                desk.law(section, now));
        return run(acuerdo, command, facilitators);
    }

    @PUT
    @RunOnVirtualThread
    @Operation(summary = "Edita el acuerdo operativo, mientras sea borrador o esté observado")
    public Response edit(@PathParam("id") String id, AcuerdoRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        Acuerdo acuerdo = current(section).value();
        List<PersonRecord> facilitators = facilitators(request);
        return run(
                acuerdo.id(),
                new EditAcuerdo(desk.commands().now(), section, content(request, facilitators)),
                facilitators);
    }

    @POST
    @Path("check")
    @RunOnVirtualThread
    @Operation(
            summary = "Qué le falta a un contenido para poder enviarse, y hasta cuándo",
            description = "Nada se guarda: sirve mientras se escribe, con borrador o sin él.")
    public Review check(@PathParam("id") String id, AcuerdoRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        AcuerdoContent content = content(request, facilitators(request));
        List<String> missing = new ArrayList<>();
        if (AcuerdoCompleteness.commune(content.commune(), section.facts().commune())
                .isPresent()) {
            missing.add("commune");
        }
        missing.addAll(AcuerdoCompleteness.missing(
                content,
                desk.courseOf(section).executor(),
                section.facts().modality(),
                section.facts().startsOn()));
        return new Review(
                missing,
                AcuerdoConditions.sendBy(content.startsOn()),
                section.start().dueOn().orElse(null));
    }

    @POST
    @Path("finalise")
    @RunOnVirtualThread
    @Operation(
            summary = "Finaliza el acuerdo y lo envía a la Dirección Regional",
            description =
                    "Exige que esté completo, que se envíe antes del inicio y que el inicio esté dentro de plazo.")
    public Response finalise(@PathParam("id") String id) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        Instant now = desk.commands().now();
        return answer(desk.run(
                current(section).value().id(),
                new FinaliseAcuerdo(
                        now, desk.by(), section, desk.courseOf(section).executor(), desk.law(section, now))));
    }

    @POST
    @Path("deliver-support")
    @RunOnVirtualThread
    @Operation(summary = "Entrega los antecedentes que pidió la Dirección Regional")
    public Response deliver(@PathParam("id") String id, SupportRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        return answer(desk.run(
                current(section).value().id(),
                new DeliverSupport(desk.commands().now(), persons.documents("documents", request.documents()))));
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "El acuerdo operativo vigente de la sección")
    public Response get(@PathParam("id") String id) {
        Section section = desk.section(id, Permission.READ).value();
        Found<Acuerdo> acuerdo = current(section);
        return Response.ok(AcuerdoView.of(acuerdo.value()))
                .tag(Long.toString(acuerdo.version()))
                .build();
    }

    private Found<Acuerdo> current(Section section) {
        return desk.acuerdo(section).orElseThrow(Problems::notFound);
    }

    /** Decides first: nobody's data are kept for a draft that is refused. */
    private Response run(String acuerdo, AcuerdoCommand command, List<PersonRecord> people) {
        AcuerdoState state = desk.acuerdos().load(Streams.acuerdo(acuerdo)).state();
        if (desk.acuerdos().decider().decide(command, state)
                        instanceof Decision.Accepted<AcuerdoEvent>(List<AcuerdoEvent> events)
                && !events.isEmpty()) {
            people.forEach(persons.directory()::upsert);
        }
        return answer(desk.run(acuerdo, command));
    }

    private Response answer(Accepted<AcuerdoState, AcuerdoEvent> accepted) {
        return desk.commands()
                .respond(accepted, AcuerdoView.of(accepted.state()))
                .build();
    }

    private List<PersonRecord> facilitators(AcuerdoRequest request) {
        List<PersonRecord> people = new ArrayList<>();
        for (int i = 0; i < request.facilitators().size(); i++) {
            FacilitatorRequest one = request.facilitators().get(i);
            people.add(persons.record(
                    "facilitators[" + i + "].", one.rut(), one.names(), one.lastNames(), one.email(), one.phone()));
        }
        return people;
    }

    private AcuerdoContent content(AcuerdoRequest request, List<PersonRecord> people) {
        List<Facilitator> facilitators = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            FacilitatorRequest one = request.facilitators().get(i);
            facilitators.add(new Facilitator(people.get(i).person(), one.profession(), one.module()));
        }
        String observations = request.observations();
        return new AcuerdoContent(
                request.startsOn(),
                request.place(),
                request.commune(),
                request.personInCharge(),
                request.changes(),
                request.activities(),
                request.materials(),
                facilitators,
                request.contents(),
                observations == null ? "" : observations,
                persons.documents("documents", request.documents()));
    }
}
