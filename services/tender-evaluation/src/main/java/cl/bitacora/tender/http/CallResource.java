package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.call.CallRules;
import cl.bitacora.tender.domain.call.CallRules.Delivery;
import cl.bitacora.tender.domain.call.CallRules.Medium;
import cl.bitacora.tender.domain.call.CallRules.Notice;
import cl.bitacora.tender.domain.call.CallRules.Query;
import cl.bitacora.tender.domain.call.CallRules.Received;
import cl.bitacora.tender.domain.call.CourseDesign;
import cl.bitacora.tender.domain.call.Instrument;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import cl.bitacora.tender.domain.offer.Papers;
import cl.bitacora.tender.http.CallInputs.CallInput;
import cl.bitacora.tender.http.CallInputs.NoticeInput;
import cl.bitacora.tender.http.CallInputs.OfferAtInput;
import cl.bitacora.tender.http.CallInputs.OpeningActInput;
import cl.bitacora.tender.http.CallInputs.PreawardInput;
import cl.bitacora.tender.http.CallInputs.ReceptionInput;
import cl.bitacora.tender.http.Checks.ChecksView;
import cl.bitacora.tender.http.Checks.Sheet;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

/** The call before its evaluation: bases, publication, questions, reception and opening. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class CallResource {
    private final Law law;
    private final Checks checks;

    @Inject
    CallResource(Law law, Checks checks) {
        this.law = law;
        this.checks = checks;
    }

    @POST
    @Path("tender-calls")
    @RunOnVirtualThread
    @Operation(
            summary = "Revisa un llamado: bases, plan, publicación, consultas, recepción, apertura y diseño de cursos",
            description = "En el ejemplo una oferta llega al cerrar, y en la apertura falta abrir a un oferente.")
    public ChecksView call(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "llamado", value = CallExamples.CALL)))
                    CallInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        Sheet sheet = checks.sheet(explain, headers);
        published(sheet, input, parameters);
        opened(sheet, input);
        designed(sheet, input);
        return sheet.view(
                "bases",
                "resources",
                "plan",
                "notices",
                "basesPriceClp",
                "resolution",
                "bidGuaranteeAsked",
                "query",
                "reception",
                "offer",
                "openingChange",
                "openingAct",
                "partialPreaward",
                "design",
                "transversal");
    }

    private static void published(Sheet sheet, CallInput input, TenderParameters parameters) {
        sheet.ask(
                        "bases",
                        input.bases(),
                        bases -> CallRules.unchanged(
                                bases.sameText(),
                                Reading.names("bases.planCourses", bases.planCourses()),
                                Reading.names("bases.publishedCourses", bases.publishedCourses()),
                                bases.sameDocuments()))
                .ask(
                        "resources",
                        input.resources(),
                        resources -> CallRules.withinResources(
                                Reading.pesos("resources.availableClp", resources.availableClp()),
                                Fields.pesos("resources.awardedClp", resources.awardedClp())))
                .ask(
                        "plan",
                        input.plan(),
                        plan -> CallRules.planPublished(
                                plan.authorised(),
                                plan.publishedOn(),
                                plan.closesOn(),
                                Optional.ofNullable(plan.offlineOn())))
                .ask("notices", input.notices(), notices -> CallRules.media(notices(notices)))
                .ask(
                        "basesPriceClp",
                        input.basesPriceClp(),
                        price -> CallRules.price(Fields.pesos("basesPriceClp", price), parameters))
                .ask(
                        "resolution",
                        input.resolution(),
                        resolution -> Instrument.belongs(Reading.text("resolution", resolution)))
                .ask("bidGuaranteeAsked", input.bidGuaranteeAsked(), Papers::bidGuarantee)
                .ask(
                        "query",
                        input.query(),
                        query -> CallRules.answerable(
                                new Query(
                                        query.askedOn(),
                                        query.rightChannel(),
                                        Optional.ofNullable(query.numeral())
                                                .map(numeral -> Reading.text("query.numeral", numeral)),
                                        query.question()),
                                query.lastDay()));
    }

    private static void opened(Sheet sheet, CallInput input) {
        sheet.ask("reception", input.reception(), CallResource::reception)
                .ask(
                        "offer",
                        input.offer(),
                        offer -> CallRules.received(
                                Reading.time("offer.receivedAt", offer.receivedAt()),
                                Reading.time("offer.closesAt", offer.closesAt()),
                                Fields.oneOf(Delivery.class, "offer.delivery", offer.delivery()),
                                Fields.oneOf(Delivery.class, "offer.expected", offer.expected())))
                .ask(
                        "openingChange",
                        input.openingChange(),
                        change -> CallRules.opening(
                                change.original(),
                                change.changed(),
                                Optional.ofNullable(change.authorisedOn()),
                                change.changedOn()))
                .ask("openingAct", input.openingAct(), CallResource::openingAct)
                .ask("partialPreaward", input.partialPreaward(), CallResource::preaward);
    }

    private static void designed(Sheet sheet, CallInput input) {
        sheet.ask(
                        "design",
                        input.design(),
                        design -> CourseDesign.annexes(
                                Fields.oneOf(Origin.class, "design.origin", design.origin()),
                                Fields.oneOf(Modality.class, "design.modality", design.modality())))
                .ask(
                        "design",
                        input.design(),
                        design -> CourseDesign.coversPlan(
                                Reading.names("design.expectedLearning", design.expectedLearning()),
                                Reading.names("design.offeredLearning", design.offeredLearning())))
                .ask(
                        "transversal",
                        input.transversal(),
                        module -> CourseDesign.transversal(
                                Reading.text("transversal.code", module.code()),
                                Reading.names("transversal.catalogue", module.catalogue()),
                                module.costed(),
                                module.facilitator()));
    }

    private static Finding<?> reception(ReceptionInput reception) {
        List<OfferAtInput> given = Reading.bounded("reception.offers", reception.offers());
        List<Received> offers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "reception.offers[" + i + "].";
            offers.add(new Received(
                    Reading.text(at + "bidder", given.get(i).bidder()),
                    Reading.time(at + "receivedAt", given.get(i).receivedAt())));
        }
        return CallRules.receptionAct(offers, Reading.time("reception.closesAt", reception.closesAt()));
    }

    private static Finding<?> openingAct(OpeningActInput act) {
        return CallRules.openingAct(
                Reading.names("openingAct.reception", act.reception()),
                Reading.names("openingAct.opened", act.opened()),
                Reading.names("openingAct.supplementary", act.supplementary()),
                act.ministroDeFe(),
                act.signed());
    }

    private static Finding<?> preaward(PreawardInput preaward) {
        return CallRules.partialPreaward(
                preaward.requested(),
                Reading.names("partialPreaward.tenderCourses", preaward.tenderCourses()),
                Reading.names("partialPreaward.courses", preaward.courses()),
                preaward.reportedOn(),
                preaward.stageEndsOn());
    }

    private static List<Notice> notices(List<NoticeInput> inputs) {
        List<NoticeInput> given = Reading.bounded("notices", inputs);
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            NoticeInput notice = given.get(i);
            notices.add(new Notice(
                    Fields.oneOf(Medium.class, "notices[" + i + "].medium", notice.medium()),
                    Fields.flag(notice.printed()),
                    Fields.flag(notice.national()),
                    Fields.flag(notice.daily()),
                    notice.on()));
        }
        return notices;
    }
}
