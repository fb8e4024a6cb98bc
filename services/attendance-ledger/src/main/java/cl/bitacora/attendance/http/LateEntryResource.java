package cl.bitacora.attendance.http;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.delay.DelayCommand;
import cl.bitacora.attendance.domain.delay.DelayCommand.DecideLateEntry;
import cl.bitacora.attendance.domain.delay.DelayCommand.JustifyLateEntry;
import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.attendance.http.LateEntryViews.LateEntryView;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.attendance.views.LateEntryRow;
import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.EvidenceStore;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.JustificationParameters;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Justifications of late entries: the executor presents, the Dirección Regional answers (BONO-133…138). */
@Path("/v1/sections/{id}/late-entries")
@Authenticated
@Tag(name = "Atrasos")
public class LateEntryResource {
    private static final String KIND = "justificacion-atraso";

    private final SectionAccess access;
    private final Commands commands;
    private final Aggregates<DelayCommand, DelayState, DelayEvent> delays;
    private final AttendanceQueries queries;
    private final LateEntryViews views;
    private final EvidenceStore evidence;
    private final PersonIds personIds;
    private final Regulation regulation;

    @Inject
    public LateEntryResource(
            SectionAccess access,
            Commands commands,
            Aggregates<DelayCommand, DelayState, DelayEvent> delays,
            AttendanceQueries queries,
            LateEntryViews views,
            EvidenceStore evidence,
            PersonIds personIds,
            Regulation regulation) {
        this.access = access;
        this.commands = commands;
        this.delays = delays;
        this.queries = queries;
        this.views = views;
        this.evidence = evidence;
        this.personIds = personIds;
        this.regulation = regulation;
    }

    /** The answer of the Dirección Regional. */
    public record DecisionRequest(
            @Schema(description = "Si se autoriza el ingreso")
            boolean accepted,

            @Schema(examples = "corte-de-ruta") String reasonCode) {}

    @POST
    @RunOnVirtualThread
    @Operation(
            summary = "Justifica un atraso con su causa y documento",
            description =
                    "Dice de inmediato si el documento prueba la causa; si no, queda a la espera de la Dirección Regional.")
    public Response justify(@PathParam("id") @Parameter(example = "bodegas-1") String id, LateEntryRequest request) {
        SectionFacts section = access.require(id, Permission.SUBMIT);
        PersonId participant =
                personIds.of(Rut.parse(request.rut()).orElseThrow(() -> Problems.field("rut", "rut-invalid")));
        JustifyLateEntry command = new JustifyLateEntry(
                section.section(),
                participant,
                request.on(),
                commands.now(),
                request.proof(),
                documents(request.documents()),
                section.rosterOn(request.on()).contains(participant),
                courseEndsOn(section),
                JustificationParameters.find(regulation.parameters(), section.programme(), request.on()));
        Accepted<DelayState, DelayEvent> accepted = commands.run(delays, Streams.delays(section.section()), command);
        return commands.respond(accepted, views.latest(accepted.state(), participant, request.on()))
                .build();
    }

    @POST
    @Path("{person}/{date}/decision")
    @RunOnVirtualThread
    @Operation(
            summary = "La Dirección Regional autoriza o no un atraso que ningún documento prueba",
            description = "Una respuesta por participante y día (BONO-137). Si autoriza, la asistencia se recalcula.")
    public Response decide(
            @PathParam("id") @Parameter(example = "bodegas-1") String id,
            @PathParam("person") @Parameter(example = "p-6f1c2a9b4d3e8f706f1c2a9b4d3e8f70") String person,
            @PathParam("date") @Parameter(example = "2020-04-09") String date,
            DecisionRequest request) {
        SectionFacts section = access.require(id, Permission.REVIEW);
        PersonId participant = SectionResource.person(person).orElseThrow(Problems::notFound);
        LocalDate on = day(date);
        DecideLateEntry command = new DecideLateEntry(
                section.section(),
                participant,
                on,
                commands.now(),
                request.accepted(),
                LateEntryRequest.reason(request.reasonCode()));
        Accepted<DelayState, DelayEvent> accepted = commands.run(delays, Streams.delays(section.section()), command);
        return commands.respond(accepted, views.latest(accepted.state(), participant, on))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Atrasos justificados de la sección, en el orden en que se presentaron")
    public Page<LateEntryView> list(
            @PathParam("id") @Parameter(example = "bodegas-1") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        SectionFacts section = access.require(id, Permission.READ);
        int size = Page.size(limit);
        List<LateEntryRow> rows = queries.lateEntries(section.section(), Cursor.position(cursor), size + 1);
        Page<LateEntryRow> page = Page.cut(rows, size, row -> Cursor.encode(Long.toString(row.position)));
        return new Page<>(views.list(page.items(), queries.decisions(section.section())), page.next());
    }

    /** BONO-138: the day of the last class once the course ended; until then the later of what was planned and held. */
    private LocalDate courseEndsOn(SectionFacts section) {
        LocalDate planned = section.endsOn();
        return section.endedOn()
                .orElseGet(() -> queries.held(section.section())
                        .map(held -> held.lastClassOn)
                        .filter(planned::isBefore)
                        .orElse(planned));
    }

    private List<DocumentRef> documents(List<String> digests) {
        List<DocumentRef> documents = new ArrayList<>();
        for (int i = 0; i < digests.size(); i++) {
            String field = "documents[" + i + "]";
            documents.add(evidence.ref(KIND, digests.get(i))
                    .orElseThrow(() -> Problems.field(field, "document-unknown", Fact.of("field", field))));
        }
        return documents;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.notFound();
        }
    }
}
