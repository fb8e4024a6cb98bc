package cl.bitacora.payments.domain;

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
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.payments.domain.PaymentCommand.ConfirmInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Hold;
import cl.bitacora.payments.domain.PaymentCommand.IssueInvoice;
import cl.bitacora.payments.domain.PaymentCommand.LiftHold;
import cl.bitacora.payments.domain.PaymentCommand.Observe;
import cl.bitacora.payments.domain.PaymentCommand.OrderRestitution;
import cl.bitacora.payments.domain.PaymentCommand.Pay;
import cl.bitacora.payments.domain.PaymentCommand.RejectInvoice;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import cl.bitacora.payments.domain.PaymentCommand.Validate;
import java.util.List;

/** Decides over one payment file, from the request to the money. */
public final class PaymentFileDecider implements Decider<PaymentCommand, PaymentFile, PaymentFileEvent> {

    @Override
    public PaymentFile initial() {
        return PaymentFile.EMPTY;
    }

    @Override
    public Decision<PaymentFileEvent> decide(PaymentCommand command, PaymentFile file) {
        return switch (command) {
            case RequestAdvance request -> AdvanceFiling.decide(request, file);
            case RequestLiquidation request -> LiquidationFiling.decide(request, file);
            case Observe observe -> Reviewing.observe(observe, file);
            case Validate validate -> Reviewing.validate(validate, file);
            case IssueInvoice issue -> Billing.issue(issue, file);
            case ConfirmInvoice confirm -> Billing.confirm(confirm, file);
            case RejectInvoice reject -> Billing.reject(reject, file);
            case Hold hold -> Billing.hold(hold, file);
            case LiftHold lift -> Billing.lift(lift, file);
            case Pay pay -> Paying.pay(pay, file);
            case OrderRestitution order -> Paying.restitute(order, file);
        };
    }

    @Override
    public PaymentFile evolve(PaymentFile file, PaymentFileEvent event) {
        return switch (event) {
            case ValidationRequested requested -> file.requested(requested);
            case GuaranteeReceived received -> file;
            case LiquidationCalculated calculated -> file.calculated(calculated);
            case DocumentsObserved observed -> file.observed(observed.reason());
            case DocumentsValidated validated -> file.validated(validated);
            case InvoiceIssued issued -> file.invoiced(issued);
            case InvoiceConfirmed confirmed -> file.payable(PaymentStatus.POR_PAGAR, confirmed.withheld(), List.of());
            case InvoiceRejected rejected -> file.rejected(rejected.number());
            case PaymentHeld held -> file.payable(PaymentStatus.RETENIDO, file.withheld(), held.missingMonths());
            case HoldLifted lifted -> file.payable(PaymentStatus.POR_PAGAR, lifted.withheld(), List.of());
            case PaymentMade made -> file.paid(made);
            case RestitutionOrdered ordered -> file.restituted(ordered);
        };
    }
}
