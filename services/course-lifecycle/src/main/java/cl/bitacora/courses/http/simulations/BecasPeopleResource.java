package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;
import static cl.bitacora.courses.http.simulations.Questions.set;
import static cl.bitacora.http.Fields.flag;

import cl.bitacora.courses.domain.rules.becas.Derivation;
import cl.bitacora.courses.domain.rules.becas.Setup;
import cl.bitacora.courses.domain.rules.becas.Setup.CoordinatorDuty;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.BecasSetupInputs.AttentionPlatform;
import cl.bitacora.courses.http.simulations.BecasSetupInputs.BecasSetupInput;
import cl.bitacora.courses.http.simulations.DerivationInputs.DerivationInput;
import cl.bitacora.courses.http.simulations.DerivationInputs.Derived;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.regulation.BecasParameters;
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

/** Becas before a course: the executor's set-up and who may be enrolled (BT 1 and 3 to 4.3). */
@Path("/v1/simulations/becas")
@Authenticated
@Tag(name = "Simulaciones")
public class BecasPeopleResource {
    private final Questions questions;
    private final Simulator simulator;

    BecasPeopleResource(Questions questions, Simulator simulator) {
        this.questions = questions;
        this.simulator = simulator;
    }

    @POST
    @Path("setup")
    @RunOnVirtualThread
    @Operation(
            summary = "Becas: sistemas, personal, activación, oficina y coordinación (BT 1 y 3.1 a 3.8)",
            description = "En el ejemplo falta el tutor administrativo, y la oficina no acreditada con contrato firmado"
                    + " lleva a multa.")
    public AnswersView setup(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "puesta en marcha", value = """
                    {"modality": "BLENDED", "modules": ["PRESENCIAL", "PRESENCIAL", "E_LEARNING"],
                     "tutors": {"modality": "E_LEARNING", "academic": true, "administrative": false},
                     "activation": {"claveUnica": true, "inContract": true, "transversalFacilitators": 1,
                                    "technicalFacilitators": 1},
                     "office": {"approved": false, "contractSigned": true},
                     "elearning": {"modules": 3, "modulesBuilt": 2, "loadedInSic": true}}""")))
                    BecasSetupInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        sheet.ask("modality", input.modality(), Setup::systems)
                .ask(
                        "modules",
                        input.modules(),
                        modules -> Setup.modulesOfFacilitators(Fields.list("modules", modules)))
                .ask(
                        "tutors",
                        input.tutors(),
                        one -> Setup.tutors(one.modality(), one.academic(), one.administrative()))
                .ask("internalRulesDelivered", input.internalRulesDelivered(), Setup::internalRules)
                .ask(
                        "activation",
                        input.activation(),
                        one -> Setup.active(
                                one.claveUnica(),
                                one.inContract(),
                                count("activation.transversalFacilitators", one.transversalFacilitators()),
                                count("activation.technicalFacilitators", one.technicalFacilitators())))
                .ask(
                        "settlement",
                        input.settlement(),
                        one -> Setup.formsBeforeSettlement(one.paid(), one.phaseFormsEntered()))
                .ask("office", input.office(), one -> Setup.withoutOffice(one.approved(), one.contractSigned()))
                .ask("platform", input.platform(), BecasPeopleResource::platform)
                .ask(
                        "coordinatorDutiesDone",
                        input.coordinatorDutiesDone(),
                        done -> Setup.openDuties(set(CoordinatorDuty.class, "coordinatorDutiesDone", done)))
                .ask(
                        "elearning",
                        input.elearning(),
                        one -> Setup.built(
                                count("elearning.modules", one.modules()),
                                count("elearning.modulesBuilt", one.modulesBuilt()),
                                one.loadedInSic()))
                .ask("portal", input.portal(), one -> Setup.visible(one.enabledByOtic(), one.open()));
        return sheet.view();
    }

    private static Finding<?> platform(AttentionPlatform one) {
        return Setup.platform(
                new Setup.Platform(
                        one.onlineCommunication(),
                        one.allHours(),
                        one.manyDevices(),
                        one.oticReports(),
                        one.linkAndManualSent()),
                set(Modality.class, "platform.courses", one.courses()));
    }

    @POST
    @Path("derivation")
    @RunOnVirtualThread
    @Operation(
            summary = "Becas: derivación, requisitos y postulación abierta (BT 4.1 a 4.3.1)",
            description =
                    "En el ejemplo quedan cinco cupos al día siguiente del plazo de derivación: se abre al público,"
                            + " y con 59 postulantes para 20 cupos aún no se puede cerrar.")
    public AnswersView derivation(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "derivación", value = """
                    {"on": "2023-02-09", "arrival": {"origin": "RECLUTADO_POR_OTEC", "applicationOpen": true},
                     "derived": {"identityCard": false, "civilRegistryReceipt": true, "swornStatement": true,
                                 "programmeRequirements": true, "courseRequirements": true},
                     "places": {"derived": 22, "complying": 20, "places": 20},
                     "opening": {"derived": 15, "places": 20, "derivationDue": "2023-02-08", "today": "2023-02-09"},
                     "fund": "MANDATO", "closing": {"applicants": 59, "places": 20}}""")))
                    DerivationInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        BecasParameters norm = simulator.becas(input.on());
        sheet.ask("arrival", input.arrival(), one -> Derivation.origin(one.origin(), one.applicationOpen()))
                .ask("derived", input.derived(), BecasPeopleResource::derived)
                .ask(
                        "validation",
                        input.validation(),
                        one -> Derivation.validated(one.sicChecks(), one.documentsAccepted()))
                .ask(
                        "places",
                        input.places(),
                        one -> Derivation.enrolled(
                                Fields.number(
                                        "places.complying", one.complying(), 0, count("places.derived", one.derived())),
                                one.derived(),
                                count("places.places", one.places())))
                .ask(
                        "opening",
                        input.opening(),
                        one -> Derivation.opens(
                                count("opening.derived", one.derived()),
                                count("opening.places", one.places()),
                                one.derivationDue(),
                                one.today()))
                .ask("fund", input.fund(), Derivation::extensionAddressee);
        applicants(sheet, input, norm);
        return sheet.view();
    }

    private static void applicants(Sheet sheet, DerivationInput input, BecasParameters norm) {
        sheet.ask(
                        "openApplicant",
                        input.openApplicant(),
                        one -> Derivation.openApplicant(
                                one.inPortal(), one.programmeRequirement(), one.courseRequirements()))
                .ask("enrolledElsewhere", input.enrolledElsewhere(), Derivation::mayEnrol)
                .ask(
                        "askedDocument",
                        input.askedDocument(),
                        one -> Derivation.mayAskFor(
                                one.provesProgrammeRequirement(), one.provesCourseRequirement(), one.charged()))
                .ask(
                        "closing",
                        input.closing(),
                        one -> Derivation.mayClose(
                                count("closing.applicants", one.applicants()),
                                count("closing.places", one.places()),
                                norm.applicationPool()))
                .ask(
                        "person",
                        input.person(),
                        one -> Derivation.state(one.applied(), one.inStartForm(), one.released()));
    }

    private static Finding<?> derived(Derived one) {
        return Derivation.admissible(
                new Derivation.Papers(
                        one.identityCard(),
                        one.civilRegistryReceipt(),
                        one.swornStatement(),
                        one.programmeRequirements(),
                        one.courseRequirements()),
                new Derivation.Impediments(
                        flag(one.higherEducationStudent()),
                        flag(one.publicEmployee()),
                        flag(one.workerOfThisOticsCompany()),
                        flag(one.workerOfOtec())));
    }
}
