package cl.bitacora.courses.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent.Duty;
import cl.bitacora.contracts.courses.SectionEvent.ExtensionRegime;
import cl.bitacora.courses.domain.rules.EnrolmentRules.ContactCheck;
import cl.bitacora.courses.domain.rules.SessionLimits.Consent;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be asked of a section. {@code at} is the legal time of the act; {@code law} the parameters and calendar of its
 * day; {@code by} the subject of the caller's token.
 */
public sealed interface SectionCommand {
    Instant at();

    /**
     * Creates a section of a course.
     *
     * @param coverageLeft places of the course that other sections have not taken
     */
    record CreateSection(
            SectionId section,
            Instant at,
            CourseRegistered course,
            String place,
            int quota,
            LocalDate startsOn,
            LocalDate endsOn,
            List<ScheduledBlock> schedule,
            int coverageLeft,
            Optional<LongDays> longDays,
            Law law)
            implements SectionCommand {}

    /** The letter with which the participants agree to longer days (BONO-084). */
    record LongDays(DocumentRef letter, Consent consent) {}

    /** The DR makes it visible. */
    record EnableSection(Instant at) implements SectionCommand {}

    /** The executor called an applicant. */
    record ContactApplicant(Instant at, PersonId person, boolean contacted, String reasonCode)
            implements SectionCommand {}

    /**
     * Enrols somebody, before or (late) after the agreement.
     *
     * @param identityValidUntil last day of the identity card, if a card was shown
     * @param heldSeconds class time held so far, for those who join late
     */
    record EnrolParticipant(
            Instant at,
            PersonId person,
            String voucher,
            List<DocumentRef> documents,
            Optional<LocalDate> identityValidUntil,
            ContactCheck contact,
            long heldSeconds,
            Law law)
            implements SectionCommand {}

    record WithdrawEnrolment(Instant at, PersonId person, String reasonCode) implements SectionCommand {}

    /** The DR allows fewer; {@code cause} is judged, so it comes as it was written. */
    record AuthoriseMinimum(Instant at, int minimum, String cause, String reason, Law law) implements SectionCommand {}

    record ExtendStart(Instant at, ExtensionRegime regime, LocalDate newDueOn, String reason, Law law)
            implements SectionCommand {}

    /** The acuerdo operativo was signed: these are on Formulario N° 1. */
    record AgreeSection(Instant at, String acuerdo, LocalDate startsOn, List<PersonId> participants, Law law)
            implements SectionCommand {}

    /** The class book evaluated a block. */
    record RecordClassHeld(Instant at, ClassHeld held, Law law) implements SectionCommand {}

    record RecordFinalEvaluation(Instant at, PersonId person, EvaluationResult result) implements SectionCommand {}

    record ProposeExpulsion(Instant at, PersonId person, String reasonCode, String by) implements SectionCommand {}

    record DecideExpulsion(Instant at, PersonId person, boolean ratified, String by) implements SectionCommand {}

    /**
     * Enters the final states.
     *
     * @param attendance seconds as the class book counts them now
     * @param declared what the executor says each state is; may be empty, else it must be what the rules give
     */
    record SubmitClosingForm(
            Instant at, String by, AttendanceTotals attendance, Map<PersonId, FinalState> declared, Law law)
            implements SectionCommand {}

    record ObserveClosingForm(Instant at, String by, String reason) implements SectionCommand {}

    record StampClosingForm(Instant at, String by, AttendanceTotals attendance, Law law) implements SectionCommand {}

    /**
     * Records a duty that was done, with its evidence.
     *
     * @param on day on which it was done
     * @param subject material or activity, or empty
     * @param plannedOn day that the acuerdo operativo plans for the subject, if it plans one
     */
    record FulfilDuty(
            Instant at,
            Duty duty,
            LocalDate on,
            String subject,
            Optional<LocalDate> plannedOn,
            List<DocumentRef> evidence)
            implements SectionCommand {}
}
