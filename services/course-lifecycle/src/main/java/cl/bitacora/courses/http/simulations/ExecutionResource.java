package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;
import static cl.bitacora.courses.http.simulations.Questions.positive;
import static cl.bitacora.http.Fields.flag;

import cl.bitacora.courses.domain.rules.becas.BecasStates;
import cl.bitacora.courses.domain.rules.becas.Execution;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.ExecutionInputs.ExecutionInput;
import cl.bitacora.courses.http.simulations.ExecutionInputs.StartForm;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.BecasParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A course of Becas under way: supervision, start, forms, books and end (BT 4.4 and 7.3 to 8.5). */
@Path("/v1/simulations/becas")
@Authenticated
@Tag(name = "Simulaciones")
public class ExecutionResource {
    private final Questions questions;
    private final Simulator simulator;

    ExecutionResource(Questions questions, Simulator simulator) {
        this.questions = questions;
        this.simulator = simulator;
    }

    @POST
    @Path("execution")
    @RunOnVirtualThread
    @Operation(
            summary = "Becas: supervisión, no iniciar, nueva fecha, formularios, libros y término (BT 4.4 y 7.3 a 8.5)",
            description = "En el ejemplo un OTEC con seis cursos necesita dos supervisiones y tiene una.")
    public AnswersView execution(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "ejecución", value = """
                    {"on": "2023-03-06", "supervision": {"awarded": 6, "onTheForm": 1},
                     "notStarted": {"dueOn": "2023-03-06", "today": "2023-03-07", "enrolled": 20, "places": 20,
                                    "justified": false},
                     "firstDay": {"present": 18, "signatures": 17, "rightsRead": true},
                     "module": "E_LEARNING", "lectureState": "DESERTOR_JUSTIFICADO",
                     "groupEnd": {"groupEnd": "2023-05-12", "lastClass": "2023-05-15"}}""")))
                    ExecutionInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        BecasParameters norm = simulator.becas(input.on());
        before(sheet, input, norm);
        start(sheet, input);
        sheet.ask("module", input.module(), Execution::keepsAttendance)
                .ask(
                        "books",
                        input.books(),
                        one -> Execution.parallelBooks(
                                Optional.ofNullable(one.manualSeconds()), Optional.ofNullable(one.electronicSeconds())))
                .ask("lectureState", input.lectureState(), BecasStates::mayContinue)
                .ask(
                        "groupEnd",
                        input.groupEnd(),
                        one -> Execution.officialEnd(one.groupEnd(), Optional.ofNullable(one.lastClass())));
        return sheet.view();
    }

    private static void before(Sheet sheet, ExecutionInput input, BecasParameters norm) {
        sheet.ask(
                        "supervision",
                        input.supervision(),
                        one -> Execution.supervisionsDone(
                                count("supervision.onTheForm", one.onTheForm()),
                                Execution.supervised(
                                        count("supervision.awarded", one.awarded()), norm.supervisionShare())))
                .ask(
                        "sanitaryFindings",
                        input.sanitaryFindings(),
                        one -> Execution.corrected("BECA-118", Optional.ofNullable(one.correctedOn()), one.dueOn()))
                .ask(
                        "supervisionFindings",
                        input.supervisionFindings(),
                        one -> Execution.corrected("BECA-120", Optional.ofNullable(one.correctedOn()), one.dueOn()))
                .ask(
                        "notStarted",
                        input.notStarted(),
                        one -> Execution.terminable(
                                one.today(),
                                one.dueOn(),
                                count("notStarted.enrolled", one.enrolled()),
                                positive("notStarted.places", one.places()),
                                one.justified(),
                                norm.startShare()))
                .ask("aulaDigital", input.aulaDigital(), Execution::loads);
    }

    private static void start(Sheet sheet, ExecutionInput input) {
        sheet.ask(
                        "newStart",
                        input.newStart(),
                        one -> Execution.newStart(
                                one.first(),
                                one.newStart(),
                                one.dueOn(),
                                one.lastStart(),
                                count("newStart.earlierFailures", one.earlierFailures()),
                                flag(one.toldSameDay())))
                .ask(
                        "firstDay",
                        input.firstDay(),
                        one -> Execution.firstDay(
                                count("firstDay.present", one.present()),
                                count("firstDay.signatures", one.signatures()),
                                one.rightsRead()))
                .ask("startForm", input.startForm(), ExecutionResource::form);
    }

    private static Finding<?> form(StartForm one) {
        return Execution.formulario1(
                one.first(),
                flag(one.bulkLoad()),
                flag(one.insuranceProof()),
                flag(one.derivationPapers()),
                flag(one.peopleMatch()));
    }
}
