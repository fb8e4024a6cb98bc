package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.Applications;
import cl.bitacora.courses.domain.rules.Applications.Participation;
import cl.bitacora.courses.http.simulations.ApplicationInputs.ApplicationInput;
import cl.bitacora.courses.http.simulations.ApplicationInputs.Compatible;
import cl.bitacora.courses.http.simulations.ApplicationInputs.OtherCourse;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications to the Bono before the matrícula (numerals 2.8 to 3). */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ApplicationResource {
    private final Questions questions;

    ApplicationResource(Questions questions) {
        this.questions = questions;
    }

    @POST
    @Path("applications")
    @RunOnVirtualThread
    @Operation(
            summary = "Bono: postulación, voucher, cambio de opción, casos especiales y ferias (2.8 a 3)",
            description =
                    "En el ejemplo la persona sigue en otro curso de SENCE, y a la postulación especial le falta la"
                            + " pantalla de la capacitación anterior.")
    public AnswersView applications(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "postulación", value = """
                    {"compatible": {"others": [{"from": "2020-03-01"}], "inPractice": false, "appliedOn": "2020-03-10"},
                     "sectionEnabled": true,
                     "special": {"cause": "PARTICIPACION_ANTERIOR", "errorScreen": true,
                                 "previousTrainingScreen": false, "requirementsProof": true},
                     "offSystem": {"atFair": true, "approvedBySence": true, "regularisedOn": "2020-03-12",
                                   "dueOn": "2020-03-12"}}""")))
                    ApplicationInput input,
            @Context HttpHeaders headers) {
        return questions
                .sheet(headers)
                .ask("compatible", input.compatible(), ApplicationResource::compatible)
                .ask("sectionEnabled", input.sectionEnabled(), Applications::voucherIssued)
                .ask(
                        "changeOfOption",
                        input.changeOfOption(),
                        one -> Applications.mayChangeOption(one.enrolled(), one.coursesAvailable()))
                .ask(
                        "special",
                        input.special(),
                        one -> Applications.specialApplication(
                                one.cause(), one.errorScreen(), one.previousTrainingScreen(), one.requirementsProof()))
                .ask(
                        "whitelist",
                        input.whitelist(),
                        one -> Applications.whitelisted(one.problemVerified(), one.requirementsVerified()))
                .ask("toldOfRescheduling", input.toldOfRescheduling(), Applications::informed)
                .ask(
                        "offSystem",
                        input.offSystem(),
                        one -> Applications.offSystem(
                                one.atFair(),
                                one.approvedBySence(),
                                Optional.ofNullable(one.regularisedOn()),
                                one.dueOn()))
                .view();
    }

    private static Finding<?> compatible(Compatible asked) {
        List<OtherCourse> others = Fields.list("compatible.others", asked.others());
        List<Participation> participations = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            OtherCourse other = others.get(i);
            if (other.until() != null && other.until().isBefore(other.from())) {
                String field = "compatible.others[" + i + "].until";
                throw Problems.field(field, "unreadable-field", Fact.of("field", field));
            }
            participations.add(new Participation(other.from(), Optional.ofNullable(other.until())));
        }
        return Applications.compatible(participations, asked.inPractice(), asked.appliedOn());
    }
}
