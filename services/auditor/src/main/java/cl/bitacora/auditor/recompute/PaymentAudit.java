package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.HoldLifted;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceConfirmed;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceRejected;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentHeld;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Invoicing.Channel;
import cl.bitacora.payments.domain.LabourInformation;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.ConfirmInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Hold;
import cl.bitacora.payments.domain.PaymentCommand.IssueInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Labour;
import cl.bitacora.payments.domain.PaymentCommand.LiftHold;
import cl.bitacora.payments.domain.PaymentCommand.Observe;
import cl.bitacora.payments.domain.PaymentCommand.OrderRestitution;
import cl.bitacora.payments.domain.PaymentCommand.Pay;
import cl.bitacora.payments.domain.PaymentCommand.RejectInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Validate;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.PaymentFileDecider;
import cl.bitacora.payments.domain.PaymentStatus;
import cl.bitacora.payments.domain.SectionFacts;
import cl.bitacora.regulation.PaymentParameters;
import cl.bitacora.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the payments' decider again every question of a section's two files, from the request to the money. */
final class PaymentAudit {
    private final Laws laws;
    private final Findings findings;
    private final PaymentFacts facts;
    private final PaymentFileDecider decider = new PaymentFileDecider();
    private final Map<String, PaymentFile> files = new HashMap<>();
    private final Map<String, CompensationApplied> compensations = new HashMap<>();

    PaymentAudit(Laws laws, Findings findings, PaymentFacts facts) {
        this.laws = laws;
        this.findings = findings;
        this.facts = facts;
    }

    /** The executor's account allowed a payment of this section. */
    void allowed(CompensationApplied event) {
        compensations.put(event.file(), event);
    }

    void apply(Act<PaymentFileEvent> act) {
        PaymentFileEvent first = act.first().event();
        PaymentFile before = file(first.file());
        facts.section()
                .flatMap(section -> command(first, act, before, section))
                .ifPresent(command -> findings.decided(
                        FigureKind.PAYMENT,
                        first.file(),
                        what(first),
                        act,
                        rule(first),
                        decider.decide(command, before)));
        files.put(first.file(), decider.replay(before, act.said()));
    }

    private Optional<PaymentCommand> command(
            PaymentFileEvent event, Act<PaymentFileEvent> act, PaymentFile before, SectionFacts section) {
        String by = act.first().metadata().actor();
        return switch (event) {
            case ValidationRequested it -> request(it, act, section);
            case DocumentsObserved it -> Optional.of(new Observe(it.at(), by, it.reason()));
            case DocumentsValidated it -> {
                boolean late =
                        before.request().filter(ValidationRequested::late).isPresent();
                yield Optional.of(new Validate(it.at(), it.validatedBy(), late && !it.breach(), basis(act, section)));
            }
            case InvoiceIssued it ->
                Optional.of(new IssueInvoice(
                        it.at(),
                        by,
                        it.number(),
                        it.issuedOn(),
                        it.amount(),
                        it.text(),
                        it.purchaseOrder(),
                        EnumSet.allOf(Channel.class),
                        section,
                        parameters(act, section, Chile.dayOf(it.at()))));
            case InvoiceConfirmed it ->
                Optional.of(
                        new ConfirmInvoice(it.at(), by, labour(before, section, it.at(), missing(act)), it.withheld()));
            case InvoiceRejected it -> Optional.of(new RejectInvoice(it.at(), by, it.reasonCode()));
            case PaymentHeld it ->
                Optional.of(new Hold(it.at(), by, labour(before, section, it.at(), it.missingMonths())));
            case HoldLifted it ->
                Optional.of(new LiftHold(it.at(), by, labour(before, section, it.at(), List.of()), it.withheld()));
            case PaymentMade it ->
                Optional.ofNullable(compensations.get(it.file()))
                        .map(allowed -> new Pay(
                                it.at(),
                                by,
                                allowed,
                                it.kind() == PaymentKind.ESTADO_DE_AVANCE && liquidationFiled(section),
                                basis(act, section)));
            case RestitutionOrdered it ->
                Optional.of(new OrderRestitution(
                        it.at(), by, it.act(), it.dueOn(), facts.closing().isPresent()));
            case GuaranteeReceived it -> Optional.empty(); // always the second event of a request
            case LiquidationCalculated it -> Optional.empty(); // the same
        };
    }

    private Optional<PaymentCommand> request(
            ValidationRequested asked, Act<PaymentFileEvent> act, SectionFacts section) {
        LocalDate today = Chile.dayOf(asked.at());
        if (asked.kind() == PaymentKind.ESTADO_DE_AVANCE) {
            return second(act, GuaranteeReceived.class)
                    .map(guarantee -> PaymentQuestions.advance(
                            asked,
                            guarantee,
                            section,
                            facts,
                            facts.elapsed(section, today, PaymentQuestions.toldElapsed(asked)),
                            parameters(act, section, today)));
        }
        LocalDate day = facts.endedOn().orElse(today);
        return second(act, LiquidationCalculated.class)
                .map(calculated -> PaymentQuestions.liquidation(
                        asked,
                        calculated,
                        section,
                        facts,
                        advancesPaid(section),
                        LedgerAudit.businessDays(law(act), section.region()),
                        parameters(act, section, day)));
    }

    private static <T extends PaymentFileEvent> Optional<T> second(Act<PaymentFileEvent> act, Class<T> kind) {
        return act.said().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<String> missing(Act<PaymentFileEvent> act) {
        return second(act, PaymentHeld.class).map(PaymentHeld::missingMonths).orElse(List.of());
    }

    /** What the office verified of the monthly information: every month asked for, less those noted as missing. */
    private Labour labour(PaymentFile file, SectionFacts section, Instant at, List<String> missing) {
        boolean liquidation = file.request()
                .filter(request -> request.kind() == PaymentKind.LIQUIDACION)
                .isPresent();
        LocalDate endsOn = liquidation ? facts.endedOn().orElse(section.endsOn()) : section.endsOn();
        Set<YearMonth> reported = LabourInformation.required(section.startsOn(), endsOn, Chile.dayOf(at)).stream()
                .filter(month -> !missing.contains(month.toString()))
                .collect(Collectors.toSet());
        return new Labour(reported, section.startsOn(), endsOn);
    }

    private Basis basis(Act<?> act, SectionFacts section) {
        return new Basis(
                facts.closing().map(form -> form.eventId()).orElse(""),
                facts.coherent(section, day -> parameters(act, section, day)),
                advancesPaid(section).stream().reduce(Clp.ZERO, Clp::plus));
    }

    private List<Clp> advancesPaid(SectionFacts section) {
        return file(PaymentFile.id(section.section().value(), PaymentKind.ESTADO_DE_AVANCE))
                .outstandingAdvance()
                .stream()
                .toList();
    }

    private boolean liquidationFiled(SectionFacts section) {
        return file(PaymentFile.id(section.section().value(), PaymentKind.LIQUIDACION))
                        .status()
                != PaymentStatus.SIN_SOLICITUD;
    }

    private PaymentFile file(String id) {
        return files.getOrDefault(id, PaymentFile.EMPTY);
    }

    private PaymentParameters parameters(Act<?> act, SectionFacts section, LocalDate day) {
        return PaymentParameters.of(law(act).parameters(), section.programme(), day);
    }

    private Regulation law(Act<?> act) {
        return laws.of(act.first().metadata().regulation());
    }

    private static Optional<RuleId> rule(PaymentFileEvent event) {
        return switch (event) {
            case ValidationRequested it -> Optional.of(it.why().rule());
            case LiquidationCalculated it -> Optional.of(it.why().rule());
            case InvoiceIssued it -> Optional.of(it.why().rule());
            case PaymentMade it -> Optional.of(it.why().rule());
            case RestitutionOrdered it -> Optional.of(it.why().rule());
            case GuaranteeReceived it -> Optional.of(RuleId.of("BONO-173"));
            case DocumentsObserved it -> Optional.of(RuleId.of("BONO-150"));
            case DocumentsValidated it -> Optional.of(RuleId.of("BONO-150"));
            case InvoiceConfirmed it -> Optional.of(RuleId.of("BONO-152"));
            case InvoiceRejected it -> Optional.of(RuleId.of("BONO-154"));
            case PaymentHeld it -> Optional.of(RuleId.of("BONO-155"));
            case HoldLifted it -> Optional.of(RuleId.of("BONO-155"));
        };
    }

    private static String what(PaymentFileEvent event) {
        return switch (event) {
            case ValidationRequested it -> it.amount() + " $";
            case DocumentsValidated it -> it.amount() + " $";
            case LiquidationCalculated it -> it.net() + " $";
            case GuaranteeReceived it -> it.amount() + " $";
            case InvoiceIssued it -> it.amount() + " $";
            case InvoiceConfirmed it -> it.dueOn().toString();
            case PaymentMade it -> it.paid() + " $";
            case RestitutionOrdered it -> it.amount() + " $";
            case DocumentsObserved it -> "";
            case InvoiceRejected it -> it.number();
            case PaymentHeld it -> String.join(", ", it.missingMonths());
            case HoldLifted it -> it.withheld() + " $";
        };
    }
}
