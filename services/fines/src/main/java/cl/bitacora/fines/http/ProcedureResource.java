package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.becas.Destination;
import cl.bitacora.fines.domain.becas.FinePayment;
import cl.bitacora.fines.domain.becas.Handling;
import cl.bitacora.fines.domain.becas.Handling.Duty;
import cl.bitacora.fines.domain.becas.Handling.Path;
import cl.bitacora.fines.domain.becas.IrregularityAct;
import cl.bitacora.fines.domain.becas.Procedure;
import cl.bitacora.fines.domain.becas.Progress;
import cl.bitacora.fines.domain.becas.Step;
import cl.bitacora.fines.http.BecasSimulations.DutyAnswer;
import cl.bitacora.fines.http.BecasSimulations.PaymentInput;
import cl.bitacora.fines.http.BecasSimulations.PaymentResult;
import cl.bitacora.fines.http.BecasSimulations.ProcedureInput;
import cl.bitacora.fines.http.BecasSimulations.ProcedureResult;
import cl.bitacora.fines.http.BecasSimulations.StepAnswer;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.BecasFineParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Terms and payment of the fines of Becas as calculators. */
@jakarta.ws.rs.Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ProcedureResource {
    private final Law law;
    private final Wording wording;

    @Inject
    public ProcedureResource(Law law, Wording wording) {
        this.law = law;
        this.wording = wording;
    }

    private enum Detector {
        SENCE,
        OTIC
    }

    @POST
    @jakarta.ws.rs.Path("fine-procedure")
    @RunOnVirtualThread
    @Operation(
            summary = "Da el último día de cada paso de un caso y dice si se cumplió",
            description =
                    "El ejemplo es un acta del 15 de marzo de 2023 con cinco días para subsanar, que no se subsanó.")
    public ProcedureResult procedure(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "no-subsanado", value = """
                    {"detectedBy": "OTIC", "actOn": "2023-03-15", "cureDays": 5, "region": "07", "today": "2023-04-10",
                     "copySentOn": "2023-03-16", "verifiedOn": "2023-03-22", "cured": false, "chargedOn": "2023-03-24",
                     "defendedOn": "2023-03-30", "emailedOn": "2023-04-05"}""")))
                    ProcedureInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        IrregularityAct act = act(input);
        LocalDate today = Fields.day("today", input.today());
        BecasFineParameters parameters = law.becas(act.actOn());
        Procedure procedure = new Procedure(parameters, law.calendar(law.region("region", input.region())));
        Finding<Path> path =
                Handling.path(Fields.flag(input.wilful()), input.repairable() == null || input.repairable());
        Progress progress = progress(input);
        List<Check> checks = path.value() == Path.SUBSANACION ? act.checks(parameters) : List.of();
        List<Step> steps = switch (path.value()) {
            case CARGOS ->
                procedure.fromCharges(
                        Fields.required("chargedOn", progress.chargedOn().orElse(null)), progress);
            case SUBSANACION ->
                switch (Fields.oneOf(Detector.class, "detectedBy", input.detectedBy())) {
                    case SENCE -> procedure.bySence(act, progress);
                    case OTIC -> procedure.byOtic(act, progress);
                };
        };
        LocalDate cureDue = steps.getFirst().due().value();
        boolean acted =
                progress.chargedOn().isPresent() || progress.reportedOn().isPresent();
        boolean escalates = path.value() == Path.SUBSANACION
                && Handling.escalates(cureDue, progress.cured().orElse(false), acted, today)
                        .value();
        return new ProcedureResult(
                path.value().name(),
                steps.stream().map(step -> answer(step, today, locale)).toList(),
                duties(input, locale),
                wording.conditions(checks, locale),
                escalates);
    }

    @POST
    @jakarta.ws.rs.Path("fine-payment")
    @RunOnVirtualThread
    @Operation(
            summary = "Dice cómo se paga una multa: depósito, descuento o garantía",
            description =
                    "El ejemplo es una multa impaga: se descuentan los pagos pendientes y el resto sale de la garantía.")
    public PaymentResult payment(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "impaga", value = """
                    {"fineClp": 900000, "notifiedOn": "2023-04-05", "region": "07", "today": "2023-05-02",
                     "pendingClp": 400000, "guaranteeClp": 1570000, "guaranteeCollectedOn": "2023-05-02",
                     "tenderYear": 2022, "lastTender": false}""")))
                    PaymentInput input,
            @Context HttpHeaders headers) {
        Locale locale = wording.locale(headers);
        LocalDate notifiedOn = Fields.day("notifiedOn", input.notifiedOn());
        LocalDate today = Fields.day("today", input.today());
        BecasFineParameters parameters = law.becas(notifiedOn);
        BusinessDays days = law.calendar(law.region("region", input.region()));
        FinePayment payment = FinePayment.of(
                new FinePayment.Facts(
                        Fields.pesos("fineClp", input.fineClp()),
                        notifiedOn,
                        Fields.maybeDay("paidOn", input.paidOn()),
                        Fields.flag(input.proved()),
                        Fields.pesos("pendingClp", input.pendingClp()),
                        Fields.pesos("guaranteeClp", input.guaranteeClp())),
                today,
                days,
                parameters);
        List<ExplanationView> why = new ArrayList<>(List.of(
                wording.explain(payment.status(), locale),
                wording.explain(payment.deducted(), locale),
                wording.explain(payment.guarantee(), locale)));
        Optional<Finding<LocalDate>> replacement = Fields.maybeDay("guaranteeCollectedOn", input.guaranteeCollectedOn())
                .map(collected -> FinePayment.replacementDue(collected, days, parameters));
        Optional<LocalDate> replacedOn = Fields.maybeDay("guaranteeReplacedOn", input.guaranteeReplacedOn());
        replacement.ifPresent(due -> why.add(wording.explain(due, locale)));
        @Nullable Integer account = null;
        if (input.tenderYear() != null) {
            Finding<Integer> destination = Destination.ofFine(
                    Fields.number("tenderYear", input.tenderYear(), 2018, 2030), Fields.flag(input.lastTender()));
            account = destination.value();
            why.add(wording.explain(destination, locale));
        }
        return new PaymentResult(
                payment.due().value(),
                payment.status().value().name(),
                payment.deducted().value().pesos(),
                payment.left().pesos(),
                payment.guarantee().value().applied().pesos(),
                payment.guarantee().value().returned().pesos(),
                payment.owed().pesos(),
                replacement.map(Finding::value).orElse(null),
                replacement
                        .map(due ->
                                FinePayment.mayTerminate(due, replacedOn, today).value())
                        .orElse(null),
                account,
                why);
    }

    private static IrregularityAct act(ProcedureInput input) {
        LocalDate actOn = Fields.day("actOn", input.actOn());
        return new IrregularityAct(
                actOn,
                Fields.number("cureDays", input.cureDays(), 0, 60),
                Fields.maybeDay("copyOn", input.copyOn()).orElse(actOn));
    }

    private static Progress progress(ProcedureInput input) {
        return new Progress(
                Fields.maybeDay("copySentOn", input.copySentOn()),
                Fields.maybeDay("verifiedOn", input.verifiedOn()),
                Optional.ofNullable(input.cured()),
                Fields.maybeDay("reportedOn", input.reportedOn()),
                Fields.maybeDay("chargedOn", input.chargedOn()),
                Fields.maybeDay("defendedOn", input.defendedOn()),
                Fields.maybeDay("emailedOn", input.emailedOn()),
                Fields.maybeDay("processReportedOn", input.processReportedOn()),
                Fields.maybeDay("paidOn", input.paidOn()));
    }

    private List<DutyAnswer> duties(ProcedureInput input, Locale locale) {
        List<Finding<Duty>> duties =
                Handling.besides(Fields.flag(input.crime()), Fields.flag(input.article77()), input.actOn());
        return duties.stream()
                .map(duty -> new DutyAnswer(
                        duty.value().name(),
                        duty.rule().value(),
                        duty.ground().toString(),
                        wording.sentence(duty, locale)))
                .toList();
    }

    private StepAnswer answer(Step step, LocalDate today, Locale locale) {
        return new StepAnswer(
                step.kind().name(),
                step.due().value(),
                step.doneOn().orElse(null),
                step.on(today).name(),
                step.binding(),
                step.due().rule().value(),
                step.due().ground().toString(),
                wording.sentence(step.due(), locale));
    }
}
