package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.HoldLifted;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceConfirmed;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceRejected;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentHeld;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Invoicing.Match;
import cl.bitacora.payments.domain.PaymentCommand.ConfirmInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Hold;
import cl.bitacora.payments.domain.PaymentCommand.IssueInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Labour;
import cl.bitacora.payments.domain.PaymentCommand.LiftHold;
import cl.bitacora.payments.domain.PaymentCommand.RejectInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** From the validation to a payment that may go out: invoice, answer of the regional office, labour information. */
final class Billing {
    static final String INCOMPLETE_LABOUR = "informacion-laboral-incompleta";

    private Billing() {}

    /** An invoice that does not match is recorded and rejected in one go: it exists, and SENCE does not owe it. */
    @Rule({"BONO-150", "BONO-151", "BONO-152", "BONO-153", "BONO-154"})
    static Decision<PaymentFileEvent> issue(IssueInvoice command, PaymentFile file) {
        Optional<InvoiceIssued> before = file.invoice();
        if (file.status() == PaymentStatus.FACTURADO
                && before.filter(same -> same.number().equals(command.number())
                                && same.amount().equals(command.amount())
                                && same.issuedOn().equals(command.issuedOn()))
                        .isPresent()) {
            return Decision.nothing();
        }
        Optional<DocumentsValidated> validation = file.validation();
        if (validation.isEmpty()
                || file.status() != PaymentStatus.VALIDADO && file.status() != PaymentStatus.RECHAZADO) {
            return Decision.refuse(Refusals.state(file, "BONO-150", "8.A a)"));
        }
        Clp validated = validation.get().amount();
        if (validated.pesos() <= 0) {
            return Decision.refuse(Refusal.of(
                    "nothing-to-invoice", RuleId.of("BONO-180"), Norms.bono("8.2.1"), Fact.of("amount", validated)));
        }
        if (file.rejectedInvoices().contains(command.number())) {
            return Decision.refuse(
                    Refusal.ofField("number", "invoice-already-rejected", RuleId.of("BONO-154"), Norms.bono("8.A a)")));
        }
        if (Invoicing.channels(command.channels()) instanceof Unmet(Refusal missing)) {
            return Decision.refuse(missing);
        }
        ValidationRequested request = file.request().orElseThrow();
        return switch (Invoicing.text(
                request.kind(),
                command.section().courseName(),
                command.section().senceCode())) {
            case Unmet(Refusal refusal) -> Decision.refuse(refusal);
            case Met(Finding<?> text) -> issued(command, validation.get(), String.valueOf(text.value()));
        };
    }

    private static Decision<PaymentFileEvent> issued(
            IssueInvoice command, DocumentsValidated validation, String requiredText) {
        Finding<LocalDate> due = Term.invoiceAnswerDue(Chile.dayOf(command.at()), command.parameters());
        Finding<Match> match = Invoicing.match(
                validation.amount(), Chile.dayOf(validation.at()), command.amount(), command.issuedOn());
        Finding<Boolean> text = Invoicing.textFits(requiredText, command.text());
        InvoiceIssued issued = new InvoiceIssued(
                validation.file(),
                validation.section(),
                command.at(),
                command.number(),
                command.issuedOn(),
                command.amount(),
                command.text(),
                command.purchaseOrder(),
                due.value(),
                match.restingOn(text, due).explanation());
        return switch (match.value()) {
            case CORRESPONDE -> Decision.accept(issued);
            case FECHA_ANTERIOR ->
                Decision.accept(
                        issued, rejected(command.at(), validation, command.number(), "fecha-anterior-a-la-validacion"));
            case MONTO_DISTINTO ->
                Decision.accept(
                        issued, rejected(command.at(), validation, command.number(), "monto-distinto-al-validado"));
        };
    }

    /** Payable, after the monthly labour information was verified: a missing month holds the payment at once. */
    @Rule({"BONO-152", "BONO-155", "BONO-156"})
    static Decision<PaymentFileEvent> confirm(ConfirmInvoice command, PaymentFile file) {
        if (file.status() == PaymentStatus.POR_PAGAR || file.status() == PaymentStatus.RETENIDO) {
            return Decision.nothing();
        }
        if (file.status() != PaymentStatus.FACTURADO) {
            return Decision.refuse(Refusals.state(file, "BONO-152", "8.A a)"));
        }
        InvoiceIssued invoice = file.invoice().orElseThrow();
        if (exceeds(command.withheld(), invoice.amount())) {
            return Decision.refuse(tooMuchWithheld(invoice.amount()));
        }
        boolean overdue = Chile.dayOf(command.at()).isAfter(invoice.answerDueOn());
        InvoiceConfirmed confirmed = new InvoiceConfirmed(
                invoice.file(), invoice.section(), command.at(), invoice.answerDueOn(), overdue, command.withheld());
        List<String> missing = missing(command.labour(), command.at());
        return missing.isEmpty()
                ? Decision.accept(confirmed)
                : Decision.accept(
                        confirmed,
                        new PaymentHeld(invoice.file(), invoice.section(), command.at(), INCOMPLETE_LABOUR, missing));
    }

    /**
     * Not payable. Also after it was confirmed: what was validated may have changed since (a corrected attendance, an
     * advance), and then the invoice no longer corresponds to it.
     */
    @Rule("BONO-154")
    static Decision<PaymentFileEvent> reject(RejectInvoice command, PaymentFile file) {
        return switch (file.status()) {
            case RECHAZADO -> Decision.nothing();
            case FACTURADO, POR_PAGAR, RETENIDO ->
                Decision.accept(rejected(
                        command.at(),
                        file.validation().orElseThrow(),
                        file.invoice().orElseThrow().number(),
                        command.reasonCode()));
            case SIN_SOLICITUD, EN_VALIDACION, OBSERVADO, VALIDADO, PAGADO ->
                Decision.refuse(Refusals.state(file, "BONO-154", "8.A a)"));
        };
    }

    @Rule("BONO-155")
    static Decision<PaymentFileEvent> hold(Hold command, PaymentFile file) {
        List<String> missing = missing(command.labour(), command.at());
        if (file.status() == PaymentStatus.RETENIDO && file.missingMonths().equals(missing)) {
            return Decision.nothing();
        }
        if (file.status() != PaymentStatus.POR_PAGAR && file.status() != PaymentStatus.RETENIDO) {
            return Decision.refuse(Refusals.state(file, "BONO-155", "8.A b)"));
        }
        if (missing.isEmpty()) {
            return Decision.refuse(
                    Refusal.of("labour-information-complete", RuleId.of("BONO-155"), Norms.bono("8.A b)")));
        }
        InvoiceIssued invoice = file.invoice().orElseThrow();
        return Decision.accept(
                new PaymentHeld(invoice.file(), invoice.section(), command.at(), INCOMPLETE_LABOUR, missing));
    }

    @Rule({"BONO-155", "BONO-156"})
    static Decision<PaymentFileEvent> lift(LiftHold command, PaymentFile file) {
        if (file.status() == PaymentStatus.POR_PAGAR) {
            return Decision.nothing();
        }
        if (file.status() != PaymentStatus.RETENIDO) {
            return Decision.refuse(Refusals.state(file, "BONO-155", "8.A b)"));
        }
        List<String> missing = missing(command.labour(), command.at());
        if (!missing.isEmpty()) {
            return Decision.refuse(Refusal.ofField(
                    "reportedMonths",
                    "labour-information-missing",
                    RuleId.of("BONO-155"),
                    Norms.bono("8.A b)"),
                    Fact.of("missing", String.join(", ", missing))));
        }
        InvoiceIssued invoice = file.invoice().orElseThrow();
        return exceeds(command.withheld(), invoice.amount())
                ? Decision.refuse(tooMuchWithheld(invoice.amount()))
                : Decision.accept(new HoldLifted(invoice.file(), invoice.section(), command.at(), command.withheld()));
    }

    private static List<String> missing(Labour labour, Instant at) {
        List<YearMonth> required = LabourInformation.required(labour.startsOn(), labour.endsOn(), Chile.dayOf(at));
        return LabourInformation.missing(required, labour.reported()).value().stream()
                .map(YearMonth::toString)
                .toList();
    }

    private static boolean exceeds(Clp withheld, Clp payable) {
        return withheld.isNegative() || withheld.compareTo(payable) > 0;
    }

    private static Refusal tooMuchWithheld(Clp payable) {
        return Refusal.ofField(
                "withheldClp",
                "withholding-exceeds-payment",
                RuleId.of("BONO-156"),
                Norms.bono("8.A b)"),
                Fact.of("payable", payable));
    }

    private static InvoiceRejected rejected(
            Instant at, DocumentsValidated validation, String number, String reasonCode) {
        return new InvoiceRejected(validation.file(), validation.section(), at, validation.otec(), number, reasonCode);
    }
}
