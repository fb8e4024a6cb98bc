package cl.bitacora.contracts.payments;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Stream {@code payment-<section>-<kind>}: a payment file, advance or liquidation (BONO-150…184, 203, 204). */
public sealed interface PaymentsEvent extends Event {

    EventCatalogue<PaymentsEvent> CATALOGUE = EventCatalogue.<PaymentsEvent>of("payments", "bitacora.payments.v1")
            .add("payments.validation-requested.v1", ValidationRequested.class)
            .add("payments.guarantee-received.v1", GuaranteeReceived.class)
            .add("payments.liquidation-calculated.v1", LiquidationCalculated.class)
            .add("payments.documents-observed.v1", DocumentsObserved.class)
            .add("payments.documents-validated.v1", DocumentsValidated.class)
            .add("payments.invoice-issued.v1", InvoiceIssued.class)
            .add("payments.invoice-confirmed.v1", InvoiceConfirmed.class)
            .add("payments.invoice-rejected.v1", InvoiceRejected.class)
            .add("payments.payment-held.v1", PaymentHeld.class)
            .add("payments.hold-lifted.v1", HoldLifted.class)
            .add("payments.payment-made.v1", PaymentMade.class)
            .add("payments.restitution-ordered.v1", RestitutionOrdered.class)
            .add("payments.debt-registered.v1", DebtRegistered.class)
            .build();

    /** Payment file id, {@code <section>-avance} or {@code <section>-liquidacion}. */
    String file();

    SectionId section();

    /** The two payments of the programme (BONO-161). */
    enum Kind {
        ESTADO_DE_AVANCE,
        LIQUIDACION
    }

    /** Instruments accepted as guarantee (BONO-173). */
    enum GuaranteeKind {
        BOLETA_BANCARIA,
        POLIZA_EJECUCION_INMEDIATA,
        VALE_VISTA,
        DEPOSITO_VISTA,
        CERTIFICADO_FIANZA
    }

    /** The executor asked for the validation of its documents (BONO-150, 172, 204). */
    record ValidationRequested(
            String file,
            SectionId section,
            Instant at,
            Kind kind,
            Rut otec,
            Clp amount,
            List<DocumentRef> documents,
            Explanation why)
            implements PaymentsEvent {}

    /** Guarantee of an advance (BONO-173). */
    record GuaranteeReceived(
            String file,
            SectionId section,
            Instant at,
            GuaranteeKind kind,
            String number,
            Rut taker,
            Clp amount,
            LocalDate validFrom,
            LocalDate validTo,
            String wording)
            implements PaymentsEvent {}

    /**
     * The liquidation as computed: {@code net = trainingValue + examinations − advances} (BONO-180); may be negative.
     */
    record LiquidationCalculated(
            String file,
            SectionId section,
            Instant at,
            Clp vhace,
            Clp vace,
            Clp vce,
            Clp trainingValue,
            Clp examinations,
            Clp advances,
            Clp net,
            List<Line> lines,
            Explanation why)
            implements PaymentsEvent {}

    record DocumentsObserved(String file, SectionId section, Instant at, String reason) implements PaymentsEvent {}

    /** SENCE validated: the invoice may be issued (BONO-150). */
    record DocumentsValidated(String file, SectionId section, Instant at, Clp amount) implements PaymentsEvent {}

    /** Invoice with the norm's text (BONO-153). */
    record InvoiceIssued(
            String file, SectionId section, Instant at, String number, LocalDate issuedOn, Clp amount, String text)
            implements PaymentsEvent {}

    record InvoiceConfirmed(String file, SectionId section, Instant at, LocalDate dueOn, boolean overdue)
            implements PaymentsEvent {}

    /** Not what was validated (BONO-154). */
    record InvoiceRejected(String file, SectionId section, Instant at, String reasonCode) implements PaymentsEvent {}

    /** Labour information incomplete (BONO-155). */
    record PaymentHeld(String file, SectionId section, Instant at, String reasonCode, List<String> missingMonths)
            implements PaymentsEvent {}

    record HoldLifted(String file, SectionId section, Instant at) implements PaymentsEvent {}

    /** Paid, net of withholding and compensation (BONO-156, 157). */
    record PaymentMade(
            String file,
            SectionId section,
            Instant at,
            Kind kind,
            Clp payable,
            Clp withheld,
            Clp compensated,
            Clp paid,
            Clp remainingDebt,
            Explanation why)
            implements PaymentsEvent {}

    /** The advance of a course that was not executed must come back (BONO-175). */
    record RestitutionOrdered(String file, SectionId section, Instant at, Clp amount, String act)
            implements PaymentsEvent {}

    /** A negative liquidation becomes a balance owed (BONO-157, 180). */
    record DebtRegistered(String file, SectionId section, Instant at, Clp amount, String causeCode)
            implements PaymentsEvent {}

    /** A participant's part of the liquidation. {@code amount} is shown per person; the component is rounded once in total (BONO-902). */
    record Line(PersonId participant, FinalState state, long creditedSeconds, Clp amount, Explanation why) {}
}
