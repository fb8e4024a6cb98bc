package cl.bitacora.contracts.payments;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;

/** Everything payments publishes. */
public sealed interface PaymentsEvent extends Event permits PaymentFileEvent, AccountEvent {

    EventCatalogue<PaymentsEvent> CATALOGUE = EventCatalogue.<PaymentsEvent>of("payments", "bitacora.payments.v1")
            .add("payments.validation-requested.v1", PaymentFileEvent.ValidationRequested.class)
            .add("payments.guarantee-received.v1", PaymentFileEvent.GuaranteeReceived.class)
            .add("payments.liquidation-calculated.v1", PaymentFileEvent.LiquidationCalculated.class)
            .add("payments.documents-observed.v1", PaymentFileEvent.DocumentsObserved.class)
            .add("payments.documents-validated.v1", PaymentFileEvent.DocumentsValidated.class)
            .add("payments.invoice-issued.v1", PaymentFileEvent.InvoiceIssued.class)
            .add("payments.invoice-confirmed.v1", PaymentFileEvent.InvoiceConfirmed.class)
            .add("payments.invoice-rejected.v1", PaymentFileEvent.InvoiceRejected.class)
            .add("payments.payment-held.v1", PaymentFileEvent.PaymentHeld.class)
            .add("payments.hold-lifted.v1", PaymentFileEvent.HoldLifted.class)
            .add("payments.payment-made.v1", PaymentFileEvent.PaymentMade.class)
            .add("payments.restitution-ordered.v1", PaymentFileEvent.RestitutionOrdered.class)
            .add("payments.debt-registered.v1", AccountEvent.DebtRegistered.class)
            .add("payments.debt-paid.v1", AccountEvent.DebtPaid.class)
            .add("payments.compensation-applied.v1", AccountEvent.CompensationApplied.class)
            .add("payments.compensation-reversed.v1", AccountEvent.CompensationReversed.class)
            .build();
}
