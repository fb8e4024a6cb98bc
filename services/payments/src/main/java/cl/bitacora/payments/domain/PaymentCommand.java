package cl.bitacora.payments.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Invoicing.Channel;
import cl.bitacora.regulation.PaymentParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be asked of a payment file. {@code by} is the subject of the token that asks. */
public sealed interface PaymentCommand {
    Instant at();

    String by();

    /**
     * The executor asks for the estado de avance.
     *
     * @param agreed the acuerdo operativo is approved
     * @param started the first class was held
     * @param elapsed share of the hours held
     * @param guaranteeUsedBy another payment file that has the same instrument
     * @param claimed amount that the request states, if it states one
     */
    record RequestAdvance(
            Instant at,
            String by,
            SectionFacts section,
            boolean agreed,
            boolean started,
            Ratio elapsed,
            List<String> courseCodes,
            List<DocumentRef> documents,
            LabourCertificate certificate,
            Guarantee guarantee,
            Optional<String> guaranteeUsedBy,
            Optional<Clp> claimed,
            PaymentParameters parameters)
            implements PaymentCommand {}

    /** The executor asks for the liquidation. {@code closing} is empty while no closing form is stamped. */
    record RequestLiquidation(
            Instant at,
            String by,
            SectionFacts section,
            Optional<ClosingFacts> closing,
            List<Clp> advancesPaid,
            List<DocumentRef> documents,
            LabourCertificate certificate,
            List<Examination> examinations,
            Optional<Clp> claimed,
            BusinessDays calendar,
            PaymentParameters parameters)
            implements PaymentCommand {}

    /** The regional office sends the documents back. */
    record Observe(Instant at, String by, String reason) implements PaymentCommand {}

    /** The regional office validates. {@code delayExcused}: it accepts that a late request was not the executor's fault. */
    record Validate(Instant at, String by, boolean delayExcused, Basis basis) implements PaymentCommand {}

    /** The executor issued its invoice. */
    record IssueInvoice(
            Instant at,
            String by,
            String number,
            LocalDate issuedOn,
            Clp amount,
            String text,
            String purchaseOrder,
            Set<Channel> channels,
            SectionFacts section,
            PaymentParameters parameters)
            implements PaymentCommand {}

    /** The regional office says that the invoice is payable, having verified the monthly labour information. */
    record ConfirmInvoice(Instant at, String by, Labour labour, Clp withheld) implements PaymentCommand {}

    /** The invoice is not payable. */
    record RejectInvoice(Instant at, String by, String reasonCode) implements PaymentCommand {}

    /** A month of the labour information turned out to be missing. */
    record Hold(Instant at, String by, Labour labour) implements PaymentCommand {}

    /** The missing months came, or what is owed for them is withheld. */
    record LiftHold(Instant at, String by, Labour labour, Clp withheld) implements PaymentCommand {}

    /** The money goes out, as the executor's account allowed it. */
    record Pay(Instant at, String by, CompensationApplied compensation, boolean liquidationFiled, Basis basis)
            implements PaymentCommand {}

    /** The advance of a course that was not executed must come back. */
    record OrderRestitution(Instant at, String by, String act, LocalDate dueOn, boolean executed)
            implements PaymentCommand {}

    /**
     * What a liquidation rests on, as it stands now; an advance does not look at it.
     *
     * @param closingForm id of the stamping event in force, or empty
     * @param coherent the form still agrees with the attendance ledger
     * @param advancesPaid advances of the section paid so far
     */
    record Basis(String closingForm, boolean coherent, Clp advancesPaid) {}

    /** Months that the executor reported, and the course that they are of. */
    record Labour(Set<YearMonth> reported, LocalDate startsOn, LocalDate endsOn) {
        public Labour {
            reported = Set.copyOf(reported);
        }
    }
}
