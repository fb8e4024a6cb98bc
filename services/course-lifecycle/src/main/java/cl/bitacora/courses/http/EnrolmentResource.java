package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.courses.domain.AttendanceTotals;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand.ContactApplicant;
import cl.bitacora.courses.domain.SectionCommand.EnrolParticipant;
import cl.bitacora.courses.domain.SectionCommand.WithdrawEnrolment;
import cl.bitacora.courses.domain.SectionPhase;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.courses.domain.rules.EnrolmentRules;
import cl.bitacora.courses.domain.rules.EnrolmentRules.Contact;
import cl.bitacora.courses.domain.rules.EnrolmentRules.ContactCheck;
import cl.bitacora.courses.views.EnrolmentRow;
import cl.bitacora.courses.views.Lookups;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contact, matrícula, withdrawal and the list of participants. */
@Path("/v1/sections/{id}")
@Authenticated
@Tag(name = "Matrículas")
public class EnrolmentResource {
    private final Desk desk;
    private final Persons persons;
    private final Lookups lookups;
    private final Messages messages;

    EnrolmentResource(Desk desk, Persons persons, Lookups lookups, Messages messages) {
        this.desk = desk;
        this.persons = persons;
        this.lookups = lookups;
        this.messages = messages;
    }

    /** What became of a matrícula. */
    @Schema(name = "ResultadoMatricula")
    public record Enrolled(
            String section,
            String person,
            SectionPhase state,
            int enrolled,
            int quota,

            @Schema(description = "Avisos que no impiden la matrícula")
            List<String> warnings) {}

    /** A withdrawal: its reason as a code. */
    @Schema(name = "Desistimiento")
    public record WithdrawalRequest(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Nullable String person,

            @Schema(description = "Razón, en código", examples = "LABORAL")
            String reasonCode) {}

    /** A contact with an applicant. */
    @Schema(name = "Contacto")
    public record ContactRequest(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Nullable String person,
            Boolean contacted,

            @Schema(description = "Obligatoria si no fue contactado", examples = "SIN_RESPUESTA") @Nullable
            String reasonCode) {}

    @POST
    @Path("enrolments")
    @RunOnVirtualThread
    @Operation(
            summary = "Matricula a una persona",
            description =
                    "Exige el Bono y la cédula vigente o el comprobante del Registro Civil (Res. Ex. 0334/2020, 3)."
                            + " Después de aprobado el acuerdo operativo ingresa por el Formulario N° 1 complementario.")
    public Response enrol(@PathParam("id") String id, EnrolmentRequest request, @Context HttpHeaders headers) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        PersonRecord person = persons.record(
                "", request.rut(), request.names(), request.lastNames(), request.email(), request.phone());
        Instant now = desk.commands().now();
        EnrolParticipant command = new EnrolParticipant(
                now,
                person.person(),
                request.voucher().strip(),
                persons.documents("documents", request.documents()),
                Optional.ofNullable(request.identityValidUntil()),
                contact(section, person),
                lookups.attendance(section.id()).heldSeconds(),
                desk.law(section, now));
        // First what the decision would be: nobody's data are kept for a matrícula that is refused.
        switch (desk.sections().decider().decide(command, section)) {
            case Decision.Accepted<SectionEvent>(List<SectionEvent> events) -> {
                if (!events.isEmpty()) {
                    persons.directory().upsert(person);
                }
            }
            case Decision.Refused<SectionEvent> _ -> {
                // a repetition may have its answer already: the run below tells
            }
        }
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        return desk.commands()
                .respond(accepted, enrolled(accepted.state(), person, headers))
                .build();
    }

    private ContactCheck contact(Section section, PersonRecord person) {
        ExecutorContact executor = desk.courseOf(section).executor();
        return EnrolmentRules.compare(
                new Contact(person.email(), person.phone()), new Contact(executor.email(), executor.phone()));
    }

    private Enrolled enrolled(SectionState state, PersonRecord person, HttpHeaders headers) {
        if (!(state instanceof Section section)) {
            throw new IllegalStateException("accepted, but there is no section");
        }
        return new Enrolled(
                section.id().value(),
                person.person().value(),
                section.phase(),
                section.roster().size(),
                section.facts().quota(),
                warnings(section, person, headers));
    }

    private List<String> warnings(Section section, PersonRecord person, HttpHeaders headers) {
        Contact own = new Contact("", person.phone());
        long same = persons.directory().findAll(section.roster().people().keySet()).values().stream()
                .filter(other -> EnrolmentRules.compare(own, new Contact("", other.phone()))
                        .phoneIsExecutors())
                .count();
        return EnrolmentRules.phoneLooksShared((int) same)
                ? messages.text(Language.of(headers), "warning.shared-phone", List.of(Fact.of("people", same))).stream()
                        .toList()
                : List.of();
    }

    @POST
    @Path("withdrawals")
    @RunOnVirtualThread
    @Operation(summary = "Registra el desistimiento de una persona matriculada, antes del inicio")
    public Response withdraw(@PathParam("id") String id, WithdrawalRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        WithdrawEnrolment command = new WithdrawEnrolment(
                desk.commands().now(),
                persons.idOf(request.rut(), request.person()),
                Persons.code("reasonCode", request.reasonCode()));
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        return desk.commands()
                .respond(accepted, SectionView.of(accepted.state()))
                .build();
    }

    @POST
    @Path("contacts")
    @RunOnVirtualThread
    @Operation(summary = "Registra si se contactó a un postulante, o por qué no se pudo")
    public Response contact(@PathParam("id") String id, ContactRequest request) {
        Section section = desk.section(id, Permission.SUBMIT).value();
        String reason = request.reasonCode() == null ? "" : request.reasonCode();
        ContactApplicant command = new ContactApplicant(
                desk.commands().now(),
                persons.idOf(request.rut(), request.person()),
                request.contacted(),
                Persons.code("reasonCode", reason));
        Accepted<SectionState, SectionEvent> accepted = desk.run(section, command);
        return desk.commands()
                .respond(accepted, SectionView.of(accepted.state()))
                .build();
    }

    @GET
    @Path("participants")
    @RunOnVirtualThread
    @Operation(
            summary = "Personas de la sección, con su estado y asistencia",
            description = "La lectura de datos personales queda registrada.")
    public Page<ParticipantView> participants(@PathParam("id") String id) {
        Section section = desk.section(id, Permission.READ).value();
        List<EnrolmentRow> rows = lookups.enrolments(section.id());
        Map<PersonId, PersonRecord> known = persons.show(
                desk.by(),
                section.id().value(),
                rows.stream().map(row -> new PersonId(row.person)).toList());
        AttendanceTotals attendance = lookups.attendance(section.id());
        return new Page<>(
                rows.stream()
                        .map(row -> ParticipantView.of(
                                row, known.get(new PersonId(row.person)), attendance.of(new PersonId(row.person))))
                        .toList(),
                null);
    }
}
