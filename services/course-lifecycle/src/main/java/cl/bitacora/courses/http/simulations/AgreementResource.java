package cl.bitacora.courses.http.simulations;

import static cl.bitacora.courses.http.simulations.Questions.count;
import static cl.bitacora.courses.http.simulations.Questions.positive;
import static cl.bitacora.courses.http.simulations.Questions.set;
import static cl.bitacora.http.Fields.flag;

import cl.bitacora.courses.domain.rules.becas.Agreement;
import cl.bitacora.courses.domain.rules.becas.Agreement.Section;
import cl.bitacora.courses.domain.rules.becas.Changes;
import cl.bitacora.courses.http.Simulator;
import cl.bitacora.courses.http.simulations.AgreementInputs.AgreementInput;
import cl.bitacora.courses.http.simulations.AgreementInputs.StaffMember;
import cl.bitacora.courses.http.simulations.Questions.AnswersView;
import cl.bitacora.courses.http.simulations.Questions.Sheet;
import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.BecasParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The acuerdo operativo of Becas: when, with what, and what its approval allows (BT 6 to 6.6). */
@Path("/v1/simulations/becas")
@Authenticated
@Tag(name = "Simulaciones")
public class AgreementResource {
    private static final List<Section> ROLES = List.of(
            Section.FACILITADORES,
            Section.PROFESIONALES_DE_APOYO,
            Section.TUTORES_ACADEMICOS,
            Section.TUTORES_ADMINISTRATIVOS);

    private final Questions questions;
    private final Simulator simulator;

    AgreementResource(Questions questions, Simulator simulator) {
        this.questions = questions;
        this.simulator = simulator;
    }

    @POST
    @Path("agreement")
    @RunOnVirtualThread
    @Operation(
            summary = "Becas: acuerdo operativo, su revisión, el inicio y las prórrogas (BT 6 a 6.6)",
            description = "En el ejemplo hay 16 inscritos de 20, justo el 80 %; la copia firmada llega a SIC una hora"
                    + " después del inicio, y el anexo, un día tarde.")
    public AnswersView agreement(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "acuerdo", value = """
                    {"on": "2023-02-27", "generation": {"modality": "PRESENCIAL", "enrolled": 16, "places": 20},
                     "review": {"answer": "RECHAZAR_POR_PLAZO", "sentOn": "2023-02-27", "dueOn": "2023-02-27"},
                     "start": {"approvedAt": "2023-03-01T12:00", "signedCopyAt": "2023-03-06T10:00",
                               "startsAt": "2023-03-06T09:00"},
                     "annex": {"presentedOn": "2023-03-16", "dueOn": "2023-03-15"}}""")))
                    AgreementInput input,
            @Context HttpHeaders headers) {
        Sheet sheet = questions.sheet(headers);
        BecasParameters norm = simulator.becas(input.on());
        sheet.ask(
                "generation",
                input.generation(),
                one -> Agreement.mayBeGenerated(
                        one.modality(),
                        count("generation.enrolled", one.enrolled()),
                        positive("generation.places", one.places()),
                        flag(one.lmsFinished()),
                        flag(one.supervisionApproved()),
                        norm.startShare()));
        content(sheet, input);
        terms(sheet, input);
        return sheet.view();
    }

    private static void content(Sheet sheet, AgreementInput input) {
        sheet.ask(
                        "content",
                        input.content(),
                        one -> Agreement.missing(one.modality(), set(Section.class, "content.filled", one.filled())))
                .ask("staff", input.staff(), AgreementResource::staff)
                .ask(
                        "materials",
                        input.materials(),
                        one -> Agreement.materials(
                                one.type(), one.quantity(), one.specification(), one.deliveryDate(), one.manuals()));
    }

    private static void terms(Sheet sheet, AgreementInput input) {
        sheet.ask(
                        "presented",
                        input.presented(),
                        one -> Agreement.presented(one.finalised(), one.presentedOn(), one.dueOn()))
                .ask("review", input.review(), one -> Agreement.review(one.answer(), one.sentOn(), one.dueOn()))
                .ask(
                        "start",
                        input.start(),
                        one -> Agreement.startAllowed(
                                Optional.ofNullable(one.approvedAt()),
                                Optional.ofNullable(one.signedCopyAt()),
                                one.startsAt()))
                .ask(
                        "startDay",
                        input.startDay(),
                        one -> Agreement.startsOnItsDay(
                                one.startedOn(), one.agreedOn(), Optional.ofNullable(one.extendedTo())))
                .ask("annex", input.annex(), one -> Changes.annexInTime(one.presentedOn(), one.dueOn()))
                .ask(
                        "unanswered",
                        input.unanswered(),
                        one -> Changes.escalates(one.answered(), one.dueOn(), one.today()))
                .ask(
                        "startExtension",
                        input.startExtension(),
                        one -> Changes.startExtension(
                                one.askedFor(),
                                one.latest(),
                                count("startExtension.earlierExtensions", one.earlierExtensions()),
                                one.agreement()));
    }

    private static Finding<?> staff(StaffMember one) {
        if (!ROLES.contains(one.role())) {
            throw Fields.notOneOf(
                    "staff.role", ROLES.stream().map(Section::name).toList());
        }
        return Agreement.staff(new Agreement.Staff(
                one.role(),
                one.approved(),
                one.identityCard(),
                one.fullName(),
                flag(one.profession()),
                flag(one.module()),
                flag(one.curriculum()),
                one.phone(),
                one.email()));
    }
}
