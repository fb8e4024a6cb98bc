package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A payment file as its events leave it. Each part is the last event that set it.
 *
 * @param observation reason of the last observation, while it is open
 * @param withheld what the regional office withholds for labour debts
 * @param missingMonths of the labour information, while the payment is held
 * @param rejectedInvoices numbers of the invoices that were rejected
 */
public record PaymentFile(
        PaymentStatus status,
        Optional<ValidationRequested> request,
        Optional<LiquidationCalculated> liquidation,
        String observation,
        Optional<DocumentsValidated> validation,
        Optional<InvoiceIssued> invoice,
        Clp withheld,
        List<String> missingMonths,
        Set<String> rejectedInvoices,
        Optional<PaymentMade> payment,
        Optional<RestitutionOrdered> restitution) {

    /** Before anything was asked. */
    public static final PaymentFile EMPTY = new PaymentFile(
            PaymentStatus.SIN_SOLICITUD,
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Clp.ZERO,
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

    public PaymentFile {
        missingMonths = List.copyOf(missingMonths);
        rejectedInvoices = Set.copyOf(rejectedInvoices);
    }

    /** Id of the file of a section and kind. */
    public static String id(String section, PaymentKind kind) {
        return section
                + switch (kind) {
                    case ESTADO_DE_AVANCE -> "-avance";
                    case LIQUIDACION -> "-liquidacion";
                };
    }

    /** Stream of a file. */
    public static String stream(String section, PaymentKind kind) {
        return "payment-" + id(section, kind);
    }

    /** An advance that was paid and need not come back: what a liquidation subtracts (BONO-203). */
    public Optional<Clp> outstandingAdvance() {
        return payment.filter(paid -> paid.kind() == PaymentKind.ESTADO_DE_AVANCE && restitution.isEmpty())
                .map(PaymentMade::payable);
    }

    PaymentFile requested(ValidationRequested event) {
        return new PaymentFile(
                PaymentStatus.EN_VALIDACION,
                Optional.of(event),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Clp.ZERO,
                List.of(),
                rejectedInvoices,
                Optional.empty(),
                Optional.empty());
    }

    PaymentFile calculated(LiquidationCalculated event) {
        return new PaymentFile(
                status,
                request,
                Optional.of(event),
                observation,
                validation,
                invoice,
                withheld,
                missingMonths,
                rejectedInvoices,
                payment,
                restitution);
    }

    PaymentFile observed(String reason) {
        return in(PaymentStatus.OBSERVADO, reason, validation, invoice, rejectedInvoices);
    }

    PaymentFile validated(DocumentsValidated event) {
        return in(PaymentStatus.VALIDADO, "", Optional.of(event), invoice, rejectedInvoices);
    }

    PaymentFile invoiced(InvoiceIssued event) {
        return in(PaymentStatus.FACTURADO, "", validation, Optional.of(event), rejectedInvoices);
    }

    PaymentFile rejected(String number) {
        Set<String> numbers = new HashSet<>(rejectedInvoices);
        numbers.add(number);
        return in(PaymentStatus.RECHAZADO, observation, validation, invoice, numbers)
                .payable(PaymentStatus.RECHAZADO, Clp.ZERO, List.of());
    }

    /** Confirmed, held or freed: with what is withheld and the months that are missing. */
    PaymentFile payable(PaymentStatus next, Clp nowWithheld, List<String> months) {
        return new PaymentFile(
                next,
                request,
                liquidation,
                observation,
                validation,
                invoice,
                nowWithheld,
                months,
                rejectedInvoices,
                payment,
                restitution);
    }

    PaymentFile paid(PaymentMade event) {
        return new PaymentFile(
                PaymentStatus.PAGADO,
                request,
                liquidation,
                observation,
                validation,
                invoice,
                withheld,
                List.of(),
                rejectedInvoices,
                Optional.of(event),
                restitution);
    }

    PaymentFile restituted(RestitutionOrdered event) {
        return new PaymentFile(
                status,
                request,
                liquidation,
                observation,
                validation,
                invoice,
                withheld,
                missingMonths,
                rejectedInvoices,
                payment,
                Optional.of(event));
    }

    private PaymentFile in(
            PaymentStatus next,
            String reason,
            Optional<DocumentsValidated> validated,
            Optional<InvoiceIssued> issued,
            Set<String> rejected) {
        return new PaymentFile(
                next,
                request,
                liquidation,
                reason,
                validated,
                issued,
                withheld,
                missingMonths,
                rejected,
                payment,
                restitution);
    }
}
