package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Clp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Something that an OTIC did or left undone, as SENCE states it: the letter follows from the fact. */
public sealed interface OticFact {

    /** Evaluation, selection or award. */
    record Evaluation(boolean asTheBases) implements OticFact {}

    /** How bidders were treated in the evaluation. */
    record Treatment(boolean equal) implements OticFact {}

    /** Whether the published award is the one that SENCE validated. */
    record Award(boolean asValidated) implements OticFact {}

    /** Money or goods taken from OTECs for awarding. */
    record ChargedForAward(Clp amount) implements OticFact {}

    /** Formulario N° 1 approved: everybody on it must be insured, except in e-learning. */
    record StartApproved(int students, int insured, boolean elearning) implements OticFact {}

    /** The OTIC recruited participants. */
    record Recruiting() implements OticFact {}

    /** A payment to an OTEC. */
    record Payment(LocalDate dueOn, Optional<LocalDate> paidOn, LocalDate seenOn) implements OticFact {}

    /** How a payment was computed. */
    record PaymentCriteria(boolean byTheBases) implements OticFact {}

    /** A facilitator or tutor approved. */
    record Profile(boolean asCommitted, boolean verified) implements OticFact {}

    /** A complaint against an OTEC. */
    record Complaint(boolean inspected) implements OticFact {}

    /** A contract signed with an OTEC. */
    record Contract(boolean requirementsMet) implements OticFact {}

    /** A final settlement paid. */
    record FinalSettlement(int students, int complete) implements OticFact {}

    /** Supervisions of a region. */
    record Supervisions(int required, int done, boolean reported) implements OticFact {}

    /** A request authorised. */
    record Authorisation(boolean withinPowers) implements OticFact {}

    /** The award notified to OTECs. */
    record AwardNotified(LocalDate dueOn, Optional<LocalDate> notifiedOn, LocalDate seenOn) implements OticFact {}

    /** Information that SENCE may ask for. */
    record Information(boolean kept, boolean shown) implements OticFact {}

    /** A report to SENCE, with a term to the minute. */
    record Report(Instant dueAt, Optional<Instant> sentAt, Instant seenAt, boolean complete) implements OticFact {}

    /** A step of the tender's calendar or the approval of a form, with a term. */
    record Term(LocalDate dueOn, Optional<LocalDate> doneOn, LocalDate seenOn, boolean conditionsMet)
            implements OticFact {}

    /** A breach that no letter describes. */
    record Other() implements OticFact {}
}
