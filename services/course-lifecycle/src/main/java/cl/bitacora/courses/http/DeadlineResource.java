package cl.bitacora.courses.http;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.domain.rules.LateExecution;
import cl.bitacora.courses.http.DeadlineViews.AssumedView;
import cl.bitacora.courses.http.DeadlineViews.DeadlineAnswer;
import cl.bitacora.courses.http.DeadlineViews.DeadlineRequest;
import cl.bitacora.courses.http.DeadlineViews.DueView;
import cl.bitacora.courses.http.DeadlineViews.OpenView;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.regulation.Deadlines;
import cl.bitacora.regulation.RegulationException;
import cl.bitacora.regulation.Territory;
import cl.bitacora.regulation.duedates.DeadlineCalendar;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Answer;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Line;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Question;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deadlines as a calculator: nothing is stored. */
@Path("/v1/simulations/deadlines")
@Authenticated
@Tag(name = "Plazos")
public class DeadlineResource {
    private final CurrentCaller caller;
    private final Laws laws;
    private final Messages messages;
    private final Commands commands;

    DeadlineResource(CurrentCaller caller, Laws laws, Messages messages, Commands commands) {
        this.caller = caller;
        this.laws = laws;
        this.messages = messages;
        this.commands = commands;
    }

    @POST
    @RunOnVirtualThread
    @Operation(
            summary = "Qué vence cuándo, qué está vencido y qué pasa",
            description =
                    "Con las fechas conocidas calcula todos los plazos que corren. Un hecho del que no se sabe nada se"
                            + " supone en el último día de su plazo y abre los siguientes: con el correo de SENCE sale el calendario"
                            + " de toda una licitación y con la matrícula mínima el de un curso. Nada se guarda.")
    public DeadlineAnswer deadlines(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "curso del Bono", value = """
                                                        {"programme": "BONO_MIPE_2020", "commune": "07101",
                                                         "asOf": "2020-03-30",
                                                         "dates": [
                                                          {"event": "minimo-alcanzado", "at": "2020-03-02"},
                                                          {"event": "clase-realizada", "at": "2020-03-13T18:00"},
                                                          {"event": "fase-lectiva-terminada", "at": "2020-03-20"}],
                                                         "facts": {"modality": "PRESENCIAL"}}"""),
                                                @ExampleObject(name = "licitación completa de Becas", value = """
                                                        {"programme": "BECAS_LABORALES_2022", "asOf": "2022-10-06",
                                                         "dates": [
                                                          {"event": "sence-autoriza", "at": "2022-10-06"},
                                                          {"event": "datos-sence-entregados", "at": "2022-11-15"}],
                                                         "facts": {"coursesOffered": "750", "modality": "PRESENCIAL",
                                                          "driving": "false"}}""")
                                            }))
                    DeadlineRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        Deadlines deadlines = laws.regulation().deadlines();
        Question question = new DeadlineReading(deadlines).question(request, commands.now());
        try {
            Answer answer = DeadlineCalendar.of(deadlines, question, days(request.commune()));
            return answer(
                    answer, question, new DeadlineWords(deadlines, messages, Language.of(headers)), request.norm());
        } catch (RegulationException e) {
            throw Problems.field("dates", "date-out-of-calendar");
        }
    }

    private DeadlineAnswer answer(Answer answer, Question question, DeadlineWords words, @Nullable String norm) {
        List<Line> lines = answer.lines().stream()
                .filter(line ->
                        norm == null || line.due().deadline().ground().norm().equals(norm))
                .toList();
        return new DeadlineAnswer(
                lines.stream().map(line -> due(line, question, words)).toList(),
                answer.open().stream()
                        .filter(open ->
                                norm == null || open.deadline().ground().norm().equals(norm))
                        .map(open -> new OpenView(
                                open.deadline().id(), open.deadline().name(), open.missing()))
                        .toList(),
                lines.stream()
                        .filter(line -> line.opening().assumedFrom().isPresent())
                        .map(line -> new AssumedView(
                                words.event(line.due().deadline().trigger()),
                                line.opening().at().toString(),
                                line.opening()
                                        .assumedFrom()
                                        .orElseThrow()
                                        .deadline()
                                        .id()))
                        .distinct()
                        .toList());
    }

    private DueView due(Line line, Question question, DeadlineWords words) {
        var due = line.due();
        var deadline = due.deadline();
        LocalDate today = Chile.dayOf(question.asOf());
        return new DueView(
                deadline.id(),
                deadline.rule().value(),
                deadline.name(),
                deadline.binds(),
                words.event(deadline.trigger()),
                line.opening().at().toString(),
                line.opening().assumedFrom().map(from -> from.deadline().id()).orElse(null),
                due.day(),
                DeadlineWords.until(due.time()),
                due.turnsAt(),
                line.standing(),
                ChronoUnit.DAYS.between(today, due.day()),
                line.breach().daysLate(),
                line.breach().why().value(),
                LateExecution.fineUtm(
                                line, question.programme(), laws.regulation().parameters())
                        .map(fine -> fine.value())
                        .orElse(null),
                deadline.consequence(),
                words.why(line));
    }

    private BusinessDays days(@Nullable String code) {
        if (code == null) {
            return laws.regulation().holidays().national();
        }
        Territory.Commune commune = laws.regulation()
                .territory()
                .findCommune(code)
                .orElseThrow(() -> Problems.field("commune", "commune-unknown"));
        return laws.regulation().holidays().of(commune.region(), commune.code());
    }
}
