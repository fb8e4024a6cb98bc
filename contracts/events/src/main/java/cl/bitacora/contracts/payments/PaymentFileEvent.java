package cl.bitacora.contracts.payments;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Stream {@code payment-<section>-avance} or {@code payment-<section>-liquidacion}: a payment file from the request to the
 * money (BONO-150…184, 203, 204). Amounts are whole pesos.
 */
public sealed interface PaymentFileEvent extends PaymentsEvent {
    /** Payment file id, {@code <section>-avance} or {@code <section>-liquidacion}. */
    String file();

    SectionId section();

    /**
     * The executor asked for the validation of its documents (BONO-150, 172, 204).
     *
     * @param requestedBy subject of the token that asked: who asks does not validate
     * @param amount as the system computed it (BONO-158); negative when the liquidation is a balance owed
     * @param late after the term of BONO-181; the request stands and the breach is among the flags (BONO-009)
     * @param flags findings that the reviewer must look at
     */
    record ValidationRequested(
            String file,
            SectionId section,
            Instant at,
            PaymentKind kind,
            Rut otec,
            String region,
            String requestedBy,
            Clp amount,
            boolean late,
            List<DocumentRef> documents,
            List<Explanation> flags,
            Explanation why)
            implements PaymentFileEvent {}

    /** Guarantee of an advance (BONO-173). {@code courseCodes} are the courses that the instrument covers: exactly one. */
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
            LocalDate performanceGuaranteeTo,
            List<String> courseCodes,
            String wording)
            implements PaymentFileEvent {}

    /**
     * The liquidation as computed: {@code net = trainingValue + examinations − advances} (BONO-180); may be negative.
     *
     * @param closingForm event id of the stamped closing form it was computed from
     */
    record LiquidationCalculated(
            String file,
            SectionId section,
            Instant at,
            String closingForm,
            Clp vhace,
            Clp vace,
            Clp vce,
            Clp trainingValue,
            Clp examinations,
            Clp advances,
            Clp net,
            List<Line> lines,
            Explanation why)
            implements PaymentFileEvent {}

    /** SENCE sent the documents back. */
    record DocumentsObserved(String file, SectionId section, Instant at, String reason) implements PaymentFileEvent {}

    /**
     * SENCE validated: the invoice may be issued (BONO-150).
     *
     * @param validatedBy subject of the token that validated: who validates does not pay
     * @param breach whether a late request is a breach of the executor (BONO-009): late and attributable
     */
    record DocumentsValidated(
            String file, SectionId section, Instant at, Rut otec, Clp amount, String validatedBy, boolean breach)
            implements PaymentFileEvent {}

    /** Invoice (BONO-150…154). {@code answerDueOn} is the last day of the DR to say whether it is payable (BONO-152). */
    record InvoiceIssued(
            String file,
            SectionId section,
            Instant at,
            String number,
            LocalDate issuedOn,
            Clp amount,
            String text,
            String purchaseOrder,
            LocalDate answerDueOn,
            Explanation why)
            implements PaymentFileEvent {}

    /** The DR says it is payable (BONO-152). {@code withheld} is kept back for labour debts (BONO-156). */
    record InvoiceConfirmed(String file, SectionId section, Instant at, LocalDate dueOn, boolean overdue, Clp withheld)
            implements PaymentFileEvent {}

    /** Not what was validated (BONO-154). */
    record InvoiceRejected(String file, SectionId section, Instant at, Rut otec, String number, String reasonCode)
            implements PaymentFileEvent {}

    /** Labour information incomplete (BONO-155). {@code missingMonths} as {@code 2020-03}. */
    record PaymentHeld(String file, SectionId section, Instant at, String reasonCode, List<String> missingMonths)
            implements PaymentFileEvent {}

    /** Every month is there. {@code withheld} replaces what was withheld before (BONO-156). */
    record HoldLifted(String file, SectionId section, Instant at, Clp withheld) implements PaymentFileEvent {}

    /** Paid, net of withholding and compensation (BONO-156, 157). */
    record PaymentMade(
            String file,
            SectionId section,
            Instant at,
            PaymentKind kind,
            Rut otec,
            Clp payable,
            Clp withheld,
            Clp compensated,
            Clp paid,
            Clp remainingDebt,
            Explanation why)
            implements PaymentFileEvent {}

    /** The advance of a course that was not executed must come back (BONO-175), as the act says. */
    record RestitutionOrdered(
            String file,
            SectionId section,
            Instant at,
            Rut otec,
            Clp amount,
            String act,
            LocalDate dueOn,
            Explanation why)
            implements PaymentFileEvent {}

    /**
     * A participant's part of the liquidation. {@code amount} is shown per person; the component is rounded once in total,
     * from the exact sum (BONO-902).
     */
    record Line(PersonId participant, FinalState state, long creditedSeconds, Clp amount, Explanation why) {}
}
