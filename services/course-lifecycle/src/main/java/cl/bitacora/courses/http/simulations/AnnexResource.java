package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;
import static cl.bitacora.http.Fields.flag;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.domain.rules.Anexos;
import cl.bitacora.courses.domain.rules.Anexos.Evidence;
import cl.bitacora.courses.domain.rules.ClosingTerms;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.AnnexInputs.AnnexInput;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.http.Fields;
import cl.bitacora.regulation.CourseParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes during a course of the Bono and what people take home (numerals 5.3, 7.2.3 to 7.4, 7.7 and 9). */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class AnnexResource {
    private final Questions questions;
    private final Simulator simulator;
    private final Laws laws;

    AnnexResource(Questions questions, Simulator simulator, Laws laws) {
        this.questions = questions;
        this.simulator = simulator;
        this.laws = laws;
    }

    @POST
    @Path("annexes")
    @RunOnVirtualThread
    @Operation(
            summary =
                    "Bono: anexos, adaptaciones, inicio fallido en e-learning y documentos finales (5.3, 7.2 a 7.7 y 9)",
            description =
                    "En el ejemplo el nuevo lugar está en la misma región, y el aviso de la falla del LMS llega al"
                            + " día siguiente: no hay nueva fecha.")
    public AnswersView annexes(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "cambios", value = """
                    {"on": "2020-03-24", "change": {"kind": "LUGAR", "sameRegion": true},
                     "regular": {"afterStart": true, "anexoApproved": false},
                     "elearningFailedStart": {"modality": "E_LEARNING", "lmsDefect": true, "startOn": "2020-03-23",
                                              "toldOn": "2020-03-24", "earlierFailures": 0},
                     "finalState": "APROBADO", "statesEnteredOn": "2020-05-20"}""")))
                    AnnexInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        CourseParameters norm = simulator.bono(input.on());
        sheet.ask(
                        "change",
                        input.change(),
                        one -> Anexos.admissible(
                                one.kind(),
                                new Evidence(
                                        flag(one.everybodySigned()),
                                        flag(one.reason()),
                                        flag(one.equalQuality()),
                                        flag(one.personApproved()),
                                        flag(one.sameRegion()),
                                        flag(one.foreseen()))))
                .ask("regular", input.regular(), one -> Anexos.regular(one.afterStart(), one.anexoApproved()))
                .ask(
                        "adaptation",
                        input.adaptation(),
                        one -> Anexos.adaptation(
                                one.complete(),
                                one.keepsPlanAndQuality(),
                                one.extraMoney(),
                                one.presentedOn(),
                                one.dueOn()))
                .ask("acuerdoApproved", input.acuerdoApproved(), Anexos::visibleToInsurer)
                .ask(
                        "subsidies",
                        input.subsidies(),
                        one -> Anexos.subsidies(one.acuerdoSigned(), one.programmeHasAmount()))
                .ask(
                        "elearningFailedStart",
                        input.elearningFailedStart(),
                        one -> Anexos.elearningNewDate(
                                one.modality(),
                                one.lmsDefect(),
                                one.startOn(),
                                one.toldOn(),
                                count("elearningFailedStart.earlierFailures", one.earlierFailures()),
                                norm.start().failedStartsAllowed()))
                .ask("finalState", input.finalState(), Anexos::documents)
                .ask(
                        "statesEnteredOn",
                        input.statesEnteredOn(),
                        day -> ClosingTerms.attendanceDue(
                                Fields.day("statesEnteredOn", day),
                                norm,
                                laws.regulation().holidays().national()));
        return sheet.view();
    }
}
