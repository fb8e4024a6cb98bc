package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.Write.row;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.Duty;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.domain.TaskKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sections, who is in them, their agreements and forms, and what those wait for. */
final class CoursesFold {
    private CoursesFold() {}

    static List<Write> of(RecordedEvent<CoursesEvent> recorded) {
        return switch (recorded.event()) {
            case CourseEvent ignored -> List.of();
            case SectionEvent event -> section(event, recorded);
            case AcuerdoEvent event -> AcuerdoFold.of(event, recorded);
        };
    }

    private static List<Write> section(SectionEvent event, RecordedEvent<CoursesEvent> recorded) {
        SectionId id = event.section();
        return switch (event) {
            case SectionEvent.SectionCreated it ->
                List.of(created(it), Tasks.open(TaskKind.HABILITAR_SECCION, id, "", it.at(), null, "", ""));
            case SectionEvent.SectionEnabled it ->
                List.of(state(id, SectionState.HABILITADA), Tasks.done(TaskKind.HABILITAR_SECCION, id, ""));
            case SectionEvent.ParticipantEnrolled it ->
                List.of(person(id, it.participant()).put("enrolled_at", it.at(), "withdrawn", false));
            case SectionEvent.EnrolmentWithdrawn it ->
                List.of(person(id, it.participant()).put("withdrawn", true));
            case SectionEvent.MinimumEnrolmentReached it ->
                List.of(Tasks.open(TaskKind.INICIAR_CURSO, id, "", it.at(), it.startDueOn(), "", ""));
            case SectionEvent.StartExtended it ->
                List.of(Tasks.open(TaskKind.INICIAR_CURSO, id, "", it.at(), it.newDueOn(), "", it.reason()));
            case SectionEvent.SectionAgreed it -> agreed(it);
            case SectionEvent.LateParticipantAdded it ->
                List.of(person(id, it.participant()).put("agreed", true));
            case SectionEvent.CourseStarted it ->
                List.of(
                        Write.row("section", "section", id.value())
                                .change("state", SectionState.EN_EJECUCION.name(), "started_on", it.on()),
                        Tasks.done(TaskKind.INICIAR_CURSO, id, ""),
                        Reasons.of("inicio:" + id, id, "inicio", "", recorded, it.why()));
            case SectionEvent.FailedStartRecorded it ->
                List.of(
                        state(id, SectionState.INICIO_FALLIDO),
                        Tasks.open(TaskKind.INICIAR_CURSO, id, "", it.at(), it.newStartDueOn(), "", "Inicio fallido"),
                        Reasons.of("inicio:" + id, id, "inicio", "", recorded, it.why()));
            case SectionEvent.LecturePhaseEnded it ->
                List.of(
                        Write.row("section", "section", id.value())
                                .change("state", SectionState.TERMINADA.name(), "ended_on", it.on()),
                        Tasks.open(TaskKind.ESTADOS_FINALES, id, "", it.at(), it.statesDueOn(), "", ""));
            case SectionEvent.FinalEvaluationRecorded it ->
                List.of(person(id, it.participant())
                        .put("evaluation", it.result().name()));
            case SectionEvent.ExpulsionProposed it ->
                List.of(Tasks.open(
                        TaskKind.DECIDIR_EXPULSION,
                        id,
                        it.participant().value(),
                        it.at(),
                        null,
                        it.participant().value(),
                        ""));
            case SectionEvent.ExpulsionDecided it ->
                List.of(Tasks.done(
                        TaskKind.DECIDIR_EXPULSION, id, it.participant().value()));
            case SectionEvent.ClosingFormSubmitted it -> submitted(it, recorded);
            case SectionEvent.ClosingFormObserved it ->
                List.of(
                        closing(id, SectionState.CIERRE_OBSERVADO, "OBSERVADO", it, it.reason()),
                        Tasks.done(TaskKind.VISAR_CIERRE, id, ""),
                        Tasks.open(TaskKind.CORREGIR_CIERRE, id, "", it.at(), null, "", it.reason()));
            case SectionEvent.ClosingFormStamped it -> stamped(it, recorded);
            case SectionEvent.DutyFulfilled it ->
                it.duty() == Duty.DIPLOMA_CEREMONY ? List.of(Tasks.done(TaskKind.CEREMONIA, id, "")) : List.of();
            case SectionEvent.LongDaysAuthorised ignored -> List.of();
            case SectionEvent.ApplicantContacted ignored -> List.of();
            case SectionEvent.MinimumAuthorised ignored -> List.of();
            case SectionEvent.IrregularityNoted ignored -> List.of();
        };
    }

    private static Write created(SectionEvent.SectionCreated it) {
        return Write.row("section", "section", it.section().value())
                .put(
                        "course", it.course(),
                        "otec", it.otec().toString(),
                        "otec_name", it.otecName(),
                        "otic", it.otic().map(Rut::toString).orElse(null),
                        "programme", it.programme().name(),
                        "modality", it.modality().name(),
                        "sence_code", it.senceCode(),
                        "course_name", it.courseName(),
                        "region", it.region(),
                        "commune", it.commune(),
                        "place", it.place(),
                        "quota", it.quota(),
                        "hours", it.hours(),
                        "vhace", it.vhace().pesos(),
                        "starts_on", it.startsOn(),
                        "ends_on", it.endsOn(),
                        "schedule", json(it.schedule()),
                        "state", SectionState.CREADA.name());
    }

    /** A new agreement after a failed start has its own list of people. */
    private static List<Write> agreed(SectionEvent.SectionAgreed it) {
        SectionId id = it.section();
        List<Write> writes = new ArrayList<>();
        writes.add(Write.row("section", "section", id.value())
                .change("state", SectionState.ACORDADA.name(), "starts_on", it.startsOn()));
        writes.add(new Write.Row("enrolment", Map.of("section", id.value())).change("agreed", false));
        it.participants().forEach(person -> writes.add(person(id, person).put("agreed", true)));
        return writes;
    }

    private static List<Write> submitted(SectionEvent.ClosingFormSubmitted it, RecordedEvent<CoursesEvent> recorded) {
        SectionId id = it.section();
        List<Write> writes = new ArrayList<>();
        writes.add(
                closing(id, SectionState.CIERRE_ENVIADO, "ENVIADO", it, it.late() ? "Enviado fuera de plazo" : null));
        writes.add(Tasks.done(TaskKind.ESTADOS_FINALES, id, ""));
        writes.add(Tasks.done(TaskKind.CORREGIR_CIERRE, id, ""));
        writes.add(Tasks.open(TaskKind.VISAR_CIERRE, id, "", it.at(), it.stampDueOn(), "", ""));
        writes.addAll(lines(id, it.lines(), recorded));
        return writes;
    }

    private static List<Write> stamped(SectionEvent.ClosingFormStamped it, RecordedEvent<CoursesEvent> recorded) {
        SectionId id = it.section();
        List<Write> writes = new ArrayList<>();
        writes.add(closing(id, SectionState.CERRADA, "VISADO", it, null));
        writes.add(Write.row("section", "section", id.value()).change("stamped_at", it.at(), "ended_on", it.endedOn()));
        writes.add(Tasks.done(TaskKind.VISAR_CIERRE, id, ""));
        writes.add(Tasks.open(TaskKind.PEDIR_LIQUIDACION, id, "", it.at(), it.liquidationDueOn(), "", ""));
        writes.add(Tasks.open(TaskKind.CEREMONIA, id, "", it.at(), it.ceremonyDueOn(), "", ""));
        writes.addAll(lines(id, it.lines(), recorded));
        return writes;
    }

    private static List<Write> lines(SectionId id, List<FinalStateLine> lines, RecordedEvent<CoursesEvent> recorded) {
        List<Write> writes = new ArrayList<>();
        for (FinalStateLine line : lines) {
            String person = line.participant().value();
            writes.add(person(id, line.participant())
                    .put(
                            "final_state", line.state().name(),
                            "evaluation", line.evaluation().name(),
                            "final_seconds", line.creditedSeconds(),
                            "final_total", line.totalSeconds()));
            writes.add(Reasons.of("final:" + id + ":" + person, id, "estado-final", person, recorded, line.why()));
        }
        return writes;
    }

    private static Write closing(
            SectionId id, SectionState state, String closing, SectionEvent event, @Nullable String note) {
        return Write.row("section", "section", id.value())
                .change(
                        "state",
                        state.name(),
                        "closing_state",
                        closing,
                        "closing_at",
                        event.at(),
                        "closing_note",
                        note);
    }

    private static Write state(SectionId id, SectionState state) {
        return Write.row("section", "section", id.value()).change("state", state.name());
    }

    private static Write.Row person(SectionId id, PersonId person) {
        return row("enrolment", "section", id.value(), "participant", person.value());
    }

    static String json(Object value) {
        try {
            return BitacoraJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + value.getClass(), e);
        }
    }
}
