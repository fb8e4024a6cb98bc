package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.domain.rules.Coverage;
import cl.bitacora.courses.domain.rules.SectionRules;
import cl.bitacora.courses.domain.rules.SectionRules.CourseCommune;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.CoverageInputs.CourseInCommune;
import cl.bitacora.courses.http.simulations.CoverageInputs.CoverageInput;
import cl.bitacora.courses.http.simulations.CoverageInputs.FirstSections;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** First sections, more places, other communes and regions of the Bono (numerals 2.5, 3.2, 4 and 7.1). */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class CoverageResource {
    private final Questions questions;
    private final Simulator simulator;
    private final Laws laws;

    CoverageResource(Questions questions, Simulator simulator, Laws laws) {
        this.questions = questions;
        this.simulator = simulator;
        this.laws = laws;
    }

    @POST
    @Path("coverage")
    @RunOnVirtualThread
    @Operation(
            summary = "Bono: primeras secciones, aumento de cupos, traslados y no iniciar (2.5, 3.2, 4 y 7.1)",
            description = "En el ejemplo el traslado se acepta un día tarde: el silencio es rechazo.")
    public AnswersView coverage(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "cobertura", value = """
                    {"on": "2020-03-02",
                     "firstSections": {"approvedOn": "2020-03-16", "communicatedOn": "2020-03-20"},
                     "increase": {"senceAsks": false, "letter": true, "reasons": true, "act": true,
                                  "centralValidation": true, "budget": true},
                     "transferInRegion": {"accepted": true, "answeredOn": "2020-03-10", "dueOn": "2020-03-09",
                                          "places": 25},
                     "notStarted": {"dueOn": "2020-03-23", "today": "2020-03-24", "groundedReasons": false}}""")))
                    CoverageInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        var norm = simulator.bono(input.on());
        sheet.ask("firstSections", input.firstSections(), asked -> firstSections(asked, input.on()))
                .ask(
                        "assignments",
                        input.assignments(),
                        asked -> SectionRules.everyAssignmentHasSection(
                                pairs("assignments.assigned", asked.assigned()),
                                pairs("assignments.withSection", asked.withSection())))
                .ask(
                        "notStarted",
                        input.notStarted(),
                        asked -> Coverage.notStarting(asked.today(), asked.dueOn(), asked.groundedReasons()))
                .ask(
                        "correctionBusinessDays",
                        input.correctionBusinessDays(),
                        days -> Coverage.correctionTerm(
                                count("correctionBusinessDays", days),
                                norm.start().inspectionCorrectionBusinessDays()));
        places(sheet, input);
        return sheet.view();
    }

    private static void places(Sheet sheet, CoverageInput input) {
        sheet.ask(
                        "increase",
                        input.increase(),
                        one -> Coverage.increase(
                                one.senceAsks(),
                                one.letter(),
                                one.reasons(),
                                one.act(),
                                one.centralValidation(),
                                one.budget()))
                .ask(
                        "guarantee",
                        input.guarantee(),
                        one -> Coverage.originalReturned(one.newCoversAll(), one.pendingProcesses()))
                .ask(
                        "transferInRegion",
                        input.transferInRegion(),
                        one -> Coverage.transferInRegion(
                                one.accepted(),
                                one.answeredOn(),
                                one.dueOn(),
                                count("transferInRegion.places", one.places())))
                .ask(
                        "transferToRegion",
                        input.transferToRegion(),
                        one -> Coverage.transferToRegion(
                                one.representative(), one.guarantee(), one.convenio(), one.originalValues()))
                .ask(
                        "hourlyValue",
                        input.hourlyValue(),
                        one -> Coverage.hourlyValue(
                                Fields.pesos("hourlyValue.offeredClp", one.offeredClp()),
                                count("hourlyValue.addedPlaces", one.addedPlaces())));
    }

    private Finding<?> firstSections(FirstSections asked, LocalDate on) {
        return SectionRules.firstSectionsDue(
                Fields.day("firstSections.approvedOn", asked.approvedOn()),
                Fields.day("firstSections.communicatedOn", asked.communicatedOn()),
                simulator.integer("course.sections-days", Programme.BONO_MIPE_2020, on),
                laws.regulation().holidays().national());
    }

    private static Set<CourseCommune> pairs(String field, List<CourseInCommune> given) {
        Set<CourseCommune> pairs = new HashSet<>();
        Fields.list(field, given).forEach(one -> pairs.add(new CourseCommune(one.course(), one.commune())));
        return pairs;
    }
}
