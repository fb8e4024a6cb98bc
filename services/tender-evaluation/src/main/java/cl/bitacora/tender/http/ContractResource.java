package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.contract.Signing;
import cl.bitacora.tender.domain.contract.Signing.Document;
import cl.bitacora.tender.domain.contract.Signing.Papers;
import cl.bitacora.tender.domain.contract.Signing.Transfer;
import cl.bitacora.tender.domain.contract.Standing;
import cl.bitacora.tender.domain.contract.Standing.Extension;
import cl.bitacora.tender.http.Checks.ChecksView;
import cl.bitacora.tender.http.Checks.Sheet;
import cl.bitacora.tender.http.ContractInputs.ContractInput;
import cl.bitacora.tender.http.ContractInputs.CoordinatorInput;
import cl.bitacora.tender.http.ContractInputs.ExtensionInput;
import cl.bitacora.tender.http.ContractInputs.LifeInput;
import cl.bitacora.tender.http.ContractInputs.PapersInput;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an awarded OTEC needs to sign, what the contract may say and how long it lives. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ContractResource {
    private static final int MOST_PEOPLE = 1000;

    private final Law law;
    private final Checks checks;

    @Inject
    ContractResource(Law law, Checks checks) {
        this.law = law;
        this.checks = checks;
    }

    @POST
    @Path("tender-contracts")
    @RunOnVirtualThread
    @Operation(
            summary = "Revisa un contrato: oficina, coordinador, perfiles, documentos, firma, contenido y prórroga",
            description =
                    "En el ejemplo todo se cumple el último día de cada plazo, y el contrato vive hasta su prórroga.")
    public ChecksView contract(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "contrato", value = CallExamples.CONTRACT)))
                    ContractInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        Sheet sheet = checks.sheet(explain, headers);
        staff(sheet, input);
        signing(sheet, input);
        sheet.ask("life", input.life(), life -> life(life, parameters));
        return sheet.view(
                "office",
                "coordinators",
                "delivery",
                "verification",
                "staff",
                "content",
                "publicity",
                "transfer",
                "papers",
                "signature",
                "place",
                "life");
    }

    private static void staff(Sheet sheet, ContractInput input) {
        sheet.ask(
                        "office",
                        input.office(),
                        office -> Signing.contactOffice(
                                Reading.names("office.accreditedRegions", office.accreditedRegions()),
                                Reading.text("office.courseRegion", office.courseRegion())))
                .ask("coordinators", input.coordinators(), ContractResource::coordinators)
                .ask(
                        "delivery",
                        input.delivery(),
                        delivery -> Standing.delivered(
                                Optional.ofNullable(delivery.on()),
                                delivery.curricula(),
                                delivery.office(),
                                delivery.coordinator(),
                                delivery.lastDay()))
                .ask(
                        "verification",
                        input.verification(),
                        verification -> Standing.verified(
                                verification.answeredOn(),
                                verification.answerLastDay(),
                                verification.approved(),
                                Optional.ofNullable(verification.resubmittedOn()),
                                verification.resubmissionLastDay()))
                .ask(
                        "staff",
                        input.staff(),
                        staff -> Signing.staffPaid(
                                staff.wages(), staff.socialSecurity(), staff.insurance(), staff.fees()));
    }

    private static void signing(Sheet sheet, ContractInput input) {
        sheet.ask(
                        "content",
                        input.content(),
                        content -> Signing.content(
                                content.annex(),
                                List.copyOf(Reading.names("content.differingClauses", content.differingClauses())),
                                Optional.ofNullable(content.fixedEndDate())))
                .ask(
                        "publicity",
                        input.publicity(),
                        publicity -> Signing.publicity(
                                publicity.awarded(),
                                Optional.ofNullable(publicity.processedOn()),
                                publicity.advertisedOn()))
                .ask(
                        "transfer",
                        input.transfer(),
                        transfer -> Signing.transfer(Fields.oneOf(Transfer.class, "transfer", transfer)))
                .ask("papers", input.papers(), papers -> Signing.papers(papers(papers)))
                .ask("papers", input.papers(), papers -> Signing.referral(papers(papers)))
                .ask(
                        "signature",
                        input.signature(),
                        signature -> Signing.voided(
                                Optional.ofNullable(signature.signedOn()),
                                signature.lastDay(),
                                signature.today(),
                                signature.papers()))
                .ask(
                        "place",
                        input.place(),
                        place -> Signing.mayDecline(
                                Reading.text("place.offered", place.offered()),
                                Reading.text("place.delivered", place.delivered()),
                                place.approved()));
    }

    private Finding<?> life(LifeInput life, TenderParameters parameters) {
        return Standing.alive(
                life.endsOn(),
                life.lastDay(),
                Optional.ofNullable(life.extension()).map(this::extension),
                life.longestExtension(),
                Fields.pesos("life.guaranteeDueClp", life.guaranteeDueClp()),
                law.calendar(),
                parameters);
    }

    private Extension extension(ExtensionInput input) {
        return new Extension(
                input.agreedOn(),
                law.day("life.extension.to", input.to()),
                input.reasons(),
                Fields.pesos("life.extension.guaranteeClp", input.guaranteeClp()),
                input.guaranteeTo());
    }

    private static Finding<?> coordinators(List<CoordinatorInput> inputs) {
        List<CoordinatorInput> given = Fields.list("coordinators", inputs);
        Map<String, Integer> accepted = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "coordinators[" + i + "].";
            String region = Reading.text(at + "region", given.get(i).region());
            if (accepted.put(region, Fields.number(at + "accepted", given.get(i).accepted(), 0, MOST_PEOPLE)) != null) {
                throw Problems.field(at + "region", "region-repeated");
            }
        }
        return Signing.coordinators(accepted.keySet(), accepted);
    }

    private static Papers papers(PapersInput input) {
        return new Papers(
                documents("papers.delivered", input.delivered()),
                input.publicEntity(),
                input.faceToFace(),
                input.labourCertificateCurrent(),
                input.labourDebts(),
                input.regularised(),
                documents("papers.falsified", input.falsified()));
    }

    private static Set<Document> documents(String field, List<String> names) {
        List<String> given = Fields.list(field, names);
        Set<Document> documents = EnumSet.noneOf(Document.class);
        for (int i = 0; i < given.size(); i++) {
            documents.add(Fields.oneOf(Document.class, field + "[" + i + "]", given.get(i)));
        }
        return documents;
    }
}
