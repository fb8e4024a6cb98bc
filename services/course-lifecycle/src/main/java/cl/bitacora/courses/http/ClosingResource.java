package cl.bitacora.courses.http;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.domain.ClosingFacts;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionCommand.DecideExpulsion;
import cl.bitacora.courses.domain.SectionCommand.ObserveClosingForm;
import cl.bitacora.courses.domain.SectionCommand.ProposeExpulsion;
import cl.bitacora.courses.domain.SectionCommand.RecordFinalEvaluation;
import cl.bitacora.courses.domain.SectionCommand.StampClosingForm;
import cl.bitacora.courses.domain.SectionCommand.SubmitClosingForm;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.courses.http.AcuerdoReviewResource.ReasonRequest;
import cl.bitacora.courses.http.Desk.Found;
import cl.bitacora.courses.views.Lookups;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.PersonId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evaluations, expulsions and the closing form. */
@Path("/v1/sections/{id}")
@Authenticated
@Tag(name = "Cierre")
public class ClosingResource {
    private final Desk desk;
    private final Persons persons;
    private final Lookups lookups;
    private final Messages messages;

    ClosingResource(Desk desk, Persons persons, Lookups lookups, Messages messages) {
        this.desk = desk;
        this.persons = persons;
        this.lookups = lookups;
        this.messages = messages;
    }

    /** A final evaluation. */
    @Schema(name = "EvaluacionFinal")
    public record EvaluationRequest(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Nullable String person,
            EvaluationResult result) {}

    /** A proposal to expel. */
    @Schema(name = "PropuestaExpulsion")
    public record ExpulsionRequest(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Nullable String person,

            @Schema(description = "Falta al reglamento interno, en código", examples = "FALTA_GRAVE")
            String reasonCode) {}

    /** The DR's answer to a proposal. */
    @Schema(name = "DecisionExpulsion")
    public record ExpulsionDecision(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Nullable String person,
            Boolean ratified) {}

    /** Final states that the executor declares; without them the platform's stand. */
    @Schema(name = "CierreNuevo")
    public record ClosingRequest(@Nullable List<DeclaredState> states) {}

    /** One declared state. */
    @Schema(name = "EstadoDeclarado")
    public record DeclaredState(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Nullable String person,
            FinalState state) {}

    @POST
    @Path("evaluations")
    @RunOnVirtualThread
    @Operation(summary = "Registra el resultado de la evaluación final de un participante")
    public Response evaluate(@PathParam("id") String id, EvaluationRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        PersonId person = persons.idOf(request.rut(), request.person());
        return section(section, new RecordFinalEvaluation(now(), person, request.result()));
    }

    @POST
    @Path("expulsions")
    @RunOnVirtualThread
    @Operation(summary = "Propone expulsar a un participante; no tiene efecto sin ratificación")
    public Response propose(@PathParam("id") String id, ExpulsionRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        PersonId person = persons.idOf(request.rut(), request.person());
        String reason = Persons.code("reasonCode", request.reasonCode());
        return section(section, new ProposeExpulsion(now(), person, reason, desk.by()));
    }

    @POST
    @Path("expulsions/decisions")
    @RunOnVirtualThread
    @Operation(summary = "Ratifica o no una expulsión propuesta (Dirección Regional)")
    public Response decide(@PathParam("id") String id, ExpulsionDecision request) {
        Section section = desk.section(id, Permission.REVIEW).value();
        PersonId person = persons.idOf(request.rut(), request.person());
        return section(section, new DecideExpulsion(now(), person, request.ratified(), desk.by()));
    }

    @POST
    @Path("closing-form")
    @RunOnVirtualThread
    @Operation(
            summary = "Ingresa el formulario de cierre con los estados finales",
            description = "Los estados resultan de la evaluación y la asistencia (Res. Ex. 0334/2020, 6.2). Si el"
                    + " ejecutor los declara, deben coincidir.")
    public Response submit(@PathParam("id") String id, ClosingRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        Instant now = now();
        return form(
                section,
                new SubmitClosingForm(
                        now,
                        desk.by(),
                        lookups.attendance(section.id()),
                        declared(request.states()),
                        desk.law(section, now)));
    }

    private Map<PersonId, FinalState> declared(@Nullable List<DeclaredState> states) {
        Map<PersonId, FinalState> declared = new HashMap<>();
        if (states != null) {
            for (DeclaredState one : states) {
                declared.put(persons.idOf(one.rut(), one.person()), one.state());
            }
        }
        return declared;
    }

    @POST
    @Path("closing-form/observe")
    @RunOnVirtualThread
    @Operation(summary = "Devuelve el formulario de cierre con observaciones (Dirección Regional)")
    public Response observe(@PathParam("id") String id, ReasonRequest request) {
        Section section = desk.section(id, Permission.REVIEW).value();
        return section(section, new ObserveClosingForm(now(), desk.by(), request.reason()));
    }

    @POST
    @Path("closing-form/stamp")
    @RunOnVirtualThread
    @Operation(
            summary = "Visa el formulario de cierre (Dirección Regional)",
            description = "La asistencia del formulario debe ser la que el libro de clases tiene ahora.")
    public Response stamp(@PathParam("id") String id) {
        Section section = desk.section(id, Permission.REVIEW).value();
        Instant now = now();
        return form(
                section,
                new StampClosingForm(now, desk.by(), lookups.attendance(section.id()), desk.law(section, now)));
    }

    @GET
    @Path("closing-form")
    @RunOnVirtualThread
    @Operation(
            summary = "El formulario de cierre",
            description = "Con explain=true, cada estado final trae en qué se apoya, hasta los numerales.")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        Found<Section> section = desk.section(id, Permission.READ);
        ClosingFacts closing = section.value().closing();
        if (closing.form().isEmpty() && closing.observed().isEmpty()) {
            throw Problems.notFound();
        }
        var explainer = explain ? new ClosingView.Explainer(messages, Language.of(headers)) : null;
        return Response.ok(ClosingView.of(
                        section.value(),
                        persons.show(
                                desk.by(), id, section.value().roster().people().keySet()),
                        explainer))
                .tag(Long.toString(section.version()))
                .build();
    }

    private Response section(Section section, SectionCommand command) {
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        return desk.commands()
                .respond(accepted, SectionView.of(accepted.state()))
                .build();
    }

    private Response form(Section section, SectionCommand command) {
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        if (!(accepted.state() instanceof Section after)) {
            throw new IllegalStateException("accepted, but there is no section");
        }
        return desk.commands()
                .respond(
                        accepted,
                        ClosingView.of(
                                after,
                                persons.show(
                                        desk.by(),
                                        after.id().value(),
                                        after.roster().people().keySet()),
                                null))
                .build();
    }

    private Instant now() {
        return desk.commands().now();
    }
}
