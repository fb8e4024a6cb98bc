package cl.bitacora.tender.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.contract.Guarantee;
import cl.bitacora.tender.domain.contract.Guarantee.Cause;
import cl.bitacora.tender.domain.contract.Termination;
import cl.bitacora.tender.domain.contract.Termination.Ground;
import cl.bitacora.tender.http.Checks.CheckView;
import cl.bitacora.tender.http.Checks.ChecksView;
import cl.bitacora.tender.http.Checks.Sheet;
import cl.bitacora.tender.http.ContractInputs.EndedCourseInput;
import cl.bitacora.tender.http.ContractInputs.GuaranteeCheckInput;
import cl.bitacora.tender.http.ContractInputs.GuaranteeInput;
import cl.bitacora.tender.http.ContractInputs.TerminationInput;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The performance guarantee of a contract, and the contract's end before its time. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class GuaranteeResource {
    private final Law law;
    private final Checks checks;
    private final Words words;

    @Inject
    GuaranteeResource(Law law, Checks checks, Words words) {
        this.law = law;
        this.checks = checks;
        this.words = words;
    }

    /** What the guarantee must be, and what the rules say of the one given. */
    @Schema(name = "ResultadoDeGarantia")
    public record GuaranteeView(
            @Schema(description = "Monto que debe tener, hacia arriba al peso", examples = "2000000")
            long dueClp,

            @Schema(description = "Primer día en que puede vencer", examples = "2024-06-10")
            LocalDate leastExpiry,

            boolean complies,
            List<CheckView> checks) {}

    /** Why a contract may end, and what is paid. */
    @Schema(name = "ResultadoDeTerminoAnticipado")
    public record TerminationView(
            @Schema(description = """
                    INCUMPLIMIENTO_GRAVE, MUTUO_ACUERDO, INSOLVENCIA, INCUMPLIMIENTO_LABORAL, PERSONAL_NO_AUTORIZADO o
                    NO_INICIO; vacío si no hay causal""") List<String> grounds,

            @Schema(description = "Lo ejecutado por completo y recibido a conformidad", examples = "20000000")
            long payableClp,

            @Nullable ExplanationView whyGrounds,
            @Nullable ExplanationView whyPayable) {}

    @POST
    @Path("performance-guarantees")
    @RunOnVirtualThread
    @Operation(
            summary = "Calcula monto y vigencia de la garantía de fiel cumplimiento, y revisa una",
            description =
                    "El ejemplo: 10 % de $19.999.995 son $2.000.000, y la garantía cubre desde la tramitación, posterior"
                            + " a la firma.")
    public GuaranteeView guarantee(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "garantia", value = CallExamples.GUARANTEE)))
                    GuaranteeCheckInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        TenderParameters parameters = law.on("openedOn", input.openedOn());
        BidderId otec = Reading.bidder("otec", input.otec());
        Finding<Clp> due = Guarantee.due(Reading.pesos("contractClp", input.contractClp()), parameters);
        Finding<LocalDate> leastExpiry = Guarantee.leastExpiry(
                law.day("signedOn", input.signedOn()),
                law.day("processedOn", input.processedOn()),
                law.calendar(),
                parameters);
        Sheet sheet = checks.sheet(explain, headers).add("contractClp", due).add("signedOn", leastExpiry);
        GuaranteeInput given = input.guarantee();
        if (given != null) {
            Guarantee guarantee = guarantee(given);
            sheet.add("guarantee", guarantee.form(otec))
                    .add("guarantee", guarantee.accepted(otec, due, leastExpiry))
                    .add("guarantee", guarantee.delivered(input.signatureLastDay()));
        }
        ChecksView view = sheet.ask(
                        "collection",
                        input.collection(),
                        collection -> Guarantee.collectable(
                                Fields.oneOf(Cause.class, "collection.cause", collection.cause()),
                                collection.lastTender()))
                .ask(
                        "refund",
                        input.refund(),
                        refund -> Guarantee.returnable(
                                refund.satisfaction(), refund.renderedOrNotAttributable(), refund.senceInformed()))
                .view("contractClp");
        return new GuaranteeView(due.value().pesos(), leastExpiry.value(), view.complies(), view.checks());
    }

    @POST
    @Path("contract-terminations")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice si hay causal para terminar un contrato antes de tiempo y qué se paga",
            description =
                    "En el ejemplo el curso no se inició habiendo inscritos, y se paga solo lo recibido conforme.")
    public TerminationView termination(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "termino", value = CallExamples.TERMINATION)))
                    TerminationInput input,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        law.on("openedOn", input.openedOn());
        List<EndedCourseInput> given = Fields.list("courses", input.courses());
        List<Termination.Course> courses = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            EndedCourseInput course = given.get(i);
            String at = "courses[" + i + "].";
            courses.add(new Termination.Course(
                    Reading.text(at + "code", course.code()),
                    course.executed(),
                    course.accepted(),
                    Fields.pesos(at + "valueClp", course.valueClp())));
        }
        Finding<Set<Ground>> grounds = Termination.grounds(input.facts(), input.on());
        Finding<Clp> payable = Termination.payable(courses);
        return new TerminationView(
                grounds.value().stream().map(Ground::name).toList(),
                payable.value().pesos(),
                words.explain(explain, grounds, words.locale(headers)),
                words.explain(explain, payable, words.locale(headers)));
    }

    private static Guarantee guarantee(GuaranteeInput input) {
        return new Guarantee(
                Reading.bidder("guarantee.taker", input.taker()),
                input.ofOtic(),
                input.irrevocable(),
                Reading.text("guarantee.currency", input.currency()),
                input.wording(),
                Fields.pesos("guarantee.amountClp", input.amountClp()),
                input.expiresOn(),
                input.deliveredOn(),
                input.sealed());
    }
}
