package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;
import static cl.bitacora.courses.http.simulations.Questions.set;

import cl.bitacora.courses.domain.rules.ProgrammeSetup;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.CoordinationDuty;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.ProgrammeSetupInputs.ProgrammeSetupInput;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.kernel.Programme;
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

/** The executor of the Bono before its courses: agreement, facilitators, office, coordination (numerals 1 to 2.7). */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ProgrammeSetupResource {
    private final Questions questions;
    private final Simulator simulator;

    ProgrammeSetupResource(Questions questions, Simulator simulator) {
        this.questions = questions;
        this.simulator = simulator;
    }

    @POST
    @Path("programme-setup")
    @RunOnVirtualThread
    @Operation(
            summary = "Bono: convenio, facilitadores, activación, oficina y coordinación (1 a 2.7)",
            description =
                    "En el ejemplo la prórroga de seis días hábiles para firmar excede los cinco que caben, y falta"
                            + " un tutor administrativo.")
    public AnswersView programmeSetup(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "antes de los cursos", value = """
                    {"on": "2020-03-02", "beneficiary": {"role": "SOCIO", "size": "MICRO"}, "modality": "E_LEARNING",
                     "signatureExtension": {"businessDays": 6, "grounded": true},
                     "activation": {"sicKey": true, "convenioApproved": true, "facilitators": 1},
                     "withoutOffice": {"open": false, "terminated": true, "advancePaid": true},
                     "tutors": {"modality": "E_LEARNING", "academic": 1, "administrative": 0}}""")))
                    ProgrammeSetupInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        simulator.bono(input.on());
        before(sheet, input);
        office(sheet, input);
        return sheet.view();
    }

    private void before(Sheet sheet, ProgrammeSetupInput input) {
        sheet.ask("beneficiary", input.beneficiary(), one -> ProgrammeSetup.eligible(one.role(), one.size()))
                .ask("modality", input.modality(), modality -> ProgrammeSetup.phases())
                .ask("modality", input.modality(), ProgrammeSetup::systems)
                .ask("lms", input.lms(), lms -> ProgrammeSetup.managedInLms(lms.modality(), lms.present()))
                .ask(
                        "signatureExtension",
                        input.signatureExtension(),
                        asked -> ProgrammeSetup.signatureExtension(
                                count("signatureExtension.businessDays", asked.businessDays()),
                                asked.grounded(),
                                simulator.integer(
                                        "course.convenio-extension-business-days",
                                        Programme.BONO_MIPE_2020,
                                        input.on())))
                .ask(
                        "stateChange",
                        input.stateChange(),
                        change -> ProgrammeSetup.stateChange(
                                change.signed(), change.approved(), change.resolutionNumber(), change.date()))
                .ask(
                        "firstStep",
                        input.firstStep(),
                        step -> ProgrammeSetup.firstStep(
                                count("firstStep.tradeModuleFacilitators", step.tradeModuleFacilitators()),
                                step.inTerm()))
                .ask(
                        "facilitator",
                        input.facilitator(),
                        one -> ProgrammeSetup.usable(one.state(), one.requestedByFacilitator()))
                .ask(
                        "activation",
                        input.activation(),
                        one -> ProgrammeSetup.active(
                                one.sicKey(),
                                one.convenioApproved(),
                                count("activation.facilitators", one.facilitators())));
    }

    private static void office(Sheet sheet, ProgrammeSetupInput input) {
        sheet.ask("expulsion", input.expulsion(), one -> ProgrammeSetup.mayExpel(one.internalRules(), one.ratified()))
                .ask("office", input.office(), one -> ProgrammeSetup.officeInTime(one.accredited(), one.openedInTerm()))
                .ask(
                        "withoutOffice",
                        input.withoutOffice(),
                        one -> ProgrammeSetup.withoutOffice(one.open(), one.terminated(), one.advancePaid()))
                .ask(
                        "coordination",
                        input.coordination(),
                        one -> ProgrammeSetup.openDuties(
                                set(CoordinationDuty.class, "coordination.done", one.done()),
                                count("coordination.participantsWithoutMark", one.participantsWithoutMark())))
                .ask(
                        "tutors",
                        input.tutors(),
                        one -> ProgrammeSetup.tutors(
                                one.modality(),
                                count("tutors.academic", one.academic()),
                                count("tutors.administrative", one.administrative())));
    }
}
