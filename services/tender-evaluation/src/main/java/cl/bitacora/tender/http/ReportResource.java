package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.award.TieBreaker;
import cl.bitacora.tender.domain.committee.Committee;
import cl.bitacora.tender.domain.committee.Committee.Member;
import cl.bitacora.tender.domain.committee.Observations;
import cl.bitacora.tender.domain.committee.Observations.Letter;
import cl.bitacora.tender.domain.committee.Report;
import cl.bitacora.tender.domain.grading.Indicator;
import cl.bitacora.tender.domain.grading.Rubric;
import cl.bitacora.tender.http.Checks.ChecksView;
import cl.bitacora.tender.http.Checks.Sheet;
import cl.bitacora.tender.http.ReportInputs.BehaviourInput;
import cl.bitacora.tender.http.ReportInputs.CommitteeInput;
import cl.bitacora.tender.http.ReportInputs.GivenGradeInput;
import cl.bitacora.tender.http.ReportInputs.NumeralInput;
import cl.bitacora.tender.http.ReportInputs.OtecAmount;
import cl.bitacora.tender.http.ReportInputs.ReportFacts;
import cl.bitacora.tender.http.ReportInputs.ReportInput;
import cl.bitacora.tender.http.ReportInputs.SharesInput;
import cl.bitacora.tender.http.ReportInputs.WeightsInput;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who evaluates, what the report carries and what SENCE may observe in it. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ReportResource {
    private final Law law;
    private final Checks checks;
    private final Regulation regulation;

    @Inject
    ReportResource(Law law, Checks checks, Regulation regulation) {
        this.law = law;
        this.checks = checks;
        this.regulation = regulation;
    }

    @POST
    @Path("evaluation-committees")
    @RunOnVirtualThread
    @Operation(
            summary = "Revisa la comisión evaluadora: integrantes, conflictos de interés y contactos",
            description = "En el ejemplo una integrante no firmó el Anexo N° 9.")
    public ChecksView committee(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "comision", value = CallExamples.COMMITTEE)))
                    CommitteeInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        List<ReportInputs.MemberInput> given = Fields.list("members", input.members());
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ReportInputs.MemberInput member = given.get(i);
            members.add(new Member(
                    Reading.text("members[" + i + "].name", member.name()),
                    member.ofOtic(),
                    member.statement(),
                    member.conflict()));
        }
        return checks.sheet(explain, headers)
                .add("members", Committee.composition(members, parameters))
                .add("members", Committee.independence(members))
                .ask("contactedByBidder", input.contactedByBidder(), Committee::contact)
                .view("members");
    }

    @POST
    @Path("award-reports")
    @RunOnVirtualThread
    @Operation(
            summary = "Revisa el informe de evaluación y cada condición que SENCE puede observar, letras a) a h)",
            description = "En el ejemplo un OTEC supera su máximo: observación g), y no se puede adjudicar.")
    public ChecksView report(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "informe", value = CallExamples.REPORT)))
                    ReportInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        Sheet sheet = checks.sheet(explain, headers);
        ReportFacts facts = input.report();
        if (facts != null) {
            Report report = report(facts);
            sheet.add("report", report.complete()).add("report", report.presented(facts.inTime()));
        }
        sheet.ask("observationLetter", input.observationLetter(), letter -> Observations.allowed(letter(letter)))
                .ask(
                        "analysed",
                        input.analysed(),
                        analysed -> Observations.everybodyAnalysed(
                                Reading.names("analysed.opened", analysed.opened()),
                                Reading.names("analysed.analysed", analysed.analysed())))
                .ask("rejections", input.rejections(), this::numerals);
        grades(sheet, Fields.list("grades", input.grades()));
        behaviours(sheet, Fields.list("behaviours", input.behaviours()), parameters);
        sheet.ask("weights", input.weights(), weights -> Observations.weights(weights(weights, parameters), parameters))
                .ask("tieBreakers", input.tieBreakers(), used -> Observations.tieBreakers(tieBreakers(used)))
                .ask("shares", input.shares(), ReportResource::shares)
                .ask(
                        "total",
                        input.total(),
                        total -> Observations.total(
                                Fields.pesos("total.totalClp", total.totalClp()),
                                Fields.pesos("total.authorisedClp", total.authorisedClp())))
                .ask(
                        "conformity",
                        input.conformity(),
                        conformity -> Observations.mayAward(letters(conformity.open()), conformity.received()));
        return sheet.view(
                "report",
                "observationLetter",
                "analysed",
                "rejections",
                "grades",
                "behaviours",
                "weights",
                "tieBreakers",
                "shares",
                "total",
                "conformity");
    }

    private static Report report(ReportFacts facts) {
        return new Report(
                Reading.names("report.offers", facts.offers()),
                Reading.names("report.listed", facts.listed()),
                facts.gradeSheets(),
                facts.selectable(),
                Reading.names("report.noLinkStatements", facts.noLinkStatements()),
                Reading.names("report.selected", facts.selected()),
                Reading.names("report.committeeStatements", facts.committeeStatements()),
                Reading.names("report.members", facts.members()),
                facts.oticStatement());
    }

    private static Optional<Letter> letter(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Fields.oneOf(Letter.class, "observationLetter", text));
    }

    private static Set<Letter> letters(List<String> open) {
        List<String> given = Fields.list("conformity.open", open);
        Set<Letter> letters = EnumSet.noneOf(Letter.class);
        for (int i = 0; i < given.size(); i++) {
            letters.add(Fields.oneOf(Letter.class, "conformity.open[" + i + "]", given.get(i)));
        }
        return letters;
    }

    private Finding<?> numerals(List<NumeralInput> inputs) {
        List<NumeralInput> given = Reading.bounded("rejections", inputs);
        Map<String, String> numerals = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            NumeralInput each = given.get(i);
            String at = "rejections[" + i + "].";
            numerals.put(
                    Reading.text(at + "offer", each.offer()),
                    Fields.text(at + "numeral", each.numeral(), 0, Reading.MOST_TEXT));
        }
        return Observations.numerals(numerals, numeral -> regulation.resolves(Bases.ba(numeral)));
    }

    private static void grades(Sheet sheet, List<GivenGradeInput> given) {
        for (int i = 0; i < given.size(); i++) {
            GivenGradeInput each = given.get(i);
            String at = "grades[" + i + "]";
            Rubric rubric = Fields.oneOf(Rubric.class, at + ".rubric", each.rubric());
            int number = Fields.number(
                    at + ".indicator", each.indicator(), 1, rubric.indicators().size());
            Indicator indicator = rubric.indicator(number);
            sheet.add(
                    at,
                    Observations.ofScale(
                            rubric + " " + number, Reading.grade(at + ".grade", each.grade()), indicator.scale()));
        }
    }

    private static void behaviours(Sheet sheet, List<BehaviourInput> given, TenderParameters parameters) {
        for (int i = 0; i < given.size(); i++) {
            BehaviourInput each = given.get(i);
            String at = "behaviours[" + i + "]";
            sheet.add(
                    at,
                    Observations.behaviour(
                            Reading.percent(at + ".finesPercent", each.finesPercent()), each.rejected(), parameters));
        }
    }

    private static TenderParameters.Weights weights(WeightsInput used, TenderParameters parameters) {
        TenderParameters.Weights norm = parameters.weights();
        return new TenderParameters.Weights(
                Reading.percent("weights.experience", used.experience()),
                Reading.percent("weights.behaviour", used.behaviour()),
                Reading.percent("weights.technical", used.technical()),
                Reading.percent("weights.economic", used.economic()),
                norm.regionalExperience(),
                norm.desertion(),
                norm.proposal(),
                norm.methodology(),
                norm.planLevel(),
                norm.moduleLevel());
    }

    private static List<TieBreaker> tieBreakers(List<String> names) {
        List<String> given = Fields.list("tieBreakers", names);
        List<TieBreaker> used = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            used.add(Fields.oneOf(TieBreaker.class, "tieBreakers[" + i + "]", given.get(i)));
        }
        return used;
    }

    private static Finding<?> shares(SharesInput input) {
        List<OtecAmount> given = Reading.bounded("shares.otecs", input.otecs());
        Map<BidderId, Clp> amounts = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            OtecAmount each = given.get(i);
            String at = "shares.otecs[" + i + "].";
            BidderId otec = Reading.bidder(at + "otec", each.otec());
            if (amounts.put(otec, Fields.pesos(at + "amountClp", each.amountClp())) != null) {
                throw Problems.field(at + "otec", "otec-repeated");
            }
        }
        Set<BidderId> raised = new HashSet<>();
        Reading.names("shares.raised", input.raised()).forEach(name -> raised.add(BidderId.of(name)));
        return Observations.shares(amounts, Fields.pesos("shares.capClp", input.capClp()), raised);
    }
}
