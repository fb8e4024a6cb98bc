package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.PersonId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Formulario N° 1 of a section. */
@Path("/v1/sections/{id}/formulario-1")
@Authenticated
@Tag(name = "Formularios")
public class Formulario1Resource {
    private final Desk desk;
    private final Persons persons;
    private final EventLog<CoursesEvent> log;

    Formulario1Resource(Desk desk, Persons persons, EventLog<CoursesEvent> log) {
        this.desk = desk;
        this.persons = persons;
        this.log = log;
    }

    /** A line of a form. */
    @Schema(name = "LineaFormulario1")
    public record FormLine(
            String person, @Nullable String rut, @Nullable String name, Instant at) {}

    /** Registro de Inscritos. */
    @Schema(name = "Formulario1")
    public record FormView(
            String section,
            String acuerdo,

            @Schema(description = "Cuándo se generó, al visar el acuerdo")
            Instant generatedAt,

            List<FormLine> participants,

            @Schema(description = "Formulario N° 1 complementario")
            List<FormLine> complement) {}

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Formulario N° 1 (Registro de Inscritos) y su complementario")
    public FormView formulario1(@PathParam("id") String id) {
        Section section = desk.section(id, Permission.READ).value();
        Acuerdo acuerdo = desk.acuerdo(section).orElseThrow(Problems::notFound).value();
        Formulario1Generated form = log.readStream(Streams.acuerdo(acuerdo.id()), 0).stream()
                .map(RecordedEvent::event)
                .filter(Formulario1Generated.class::isInstance)
                .map(Formulario1Generated.class::cast)
                .findFirst()
                .orElseThrow(Problems::notFound);
        List<LateParticipantAdded> late = log.readStream(Streams.section(section.id()), 0).stream()
                .map(RecordedEvent::event)
                .filter(LateParticipantAdded.class::isInstance)
                .map(LateParticipantAdded.class::cast)
                .toList();
        List<PersonId> all = new ArrayList<>(form.participants());
        late.forEach(added -> all.add(added.participant()));
        Map<PersonId, PersonRecord> known = persons.show(desk.by(), section.id().value(), all);
        return new FormView(
                section.id().value(),
                acuerdo.id(),
                form.at(),
                form.participants().stream()
                        .map(person -> line(person, form.at(), known))
                        .toList(),
                late.stream()
                        .map(added -> line(added.participant(), added.at(), known))
                        .toList());
    }

    private static FormLine line(PersonId person, Instant at, Map<PersonId, PersonRecord> known) {
        PersonRecord record = known.get(person);
        return record == null
                ? new FormLine(person.value(), null, null, at)
                : new FormLine(person.value(), record.rut().formatted(), record.displayName(), at);
    }
}
