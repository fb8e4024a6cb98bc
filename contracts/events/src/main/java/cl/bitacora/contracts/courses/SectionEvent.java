package cl.bitacora.contracts.courses;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Stream {@code section-<id>}: a group of a course from its creation to its stamped closing form. */
public sealed interface SectionEvent extends CoursesEvent {
    SectionId section();

    /**
     * A section exists. Repeats the course's facts, so that a service that hears only sections knows enough.
     *
     * @param quota places (cupo) of the section: the factor of VCE (BONO-160)
     * @param hours chronological hours of the lecture phase
     */
    record SectionCreated(
            SectionId section,
            Instant at,
            String course,
            Rut otec,
            String otecName,
            Programme programme,
            Modality modality,
            String senceCode,
            String courseName,
            String region,
            String commune,
            String place,
            int quota,
            int hours,
            Clp vhace,
            boolean intermediated,
            LocalDate startsOn,
            LocalDate endsOn,
            List<ScheduledBlock> schedule)
            implements SectionEvent {}

    /** The DR made it visible to applicants (BONO-024). */
    record SectionEnabled(SectionId section, Instant at) implements SectionEvent {}

    /** Matrícula: voucher and identity card were shown (BONO-046). */
    record ParticipantEnrolled(
            SectionId section, PersonId participant, Instant at, String voucher, List<DocumentRef> documents)
            implements SectionEvent {}

    /** Left before the start (BONO-054, BONO-090). */
    record EnrolmentWithdrawn(SectionId section, PersonId participant, Instant at, String reasonCode)
            implements SectionEvent {}

    /** The minimum to start was reached; the start is due by {@code startDueOn} (BONO-060). */
    record MinimumEnrolmentReached(SectionId section, Instant at, int enrolled, LocalDate startDueOn)
            implements SectionEvent {}

    /** The acuerdo operativo is approved (stamped and signed, BONO-106): these take part in the lecture phase. */
    record SectionAgreed(SectionId section, Instant at, String acuerdo, LocalDate startsOn, List<PersonId> participants)
            implements SectionEvent {}

    /** The first day had enough people (BONO-121). */
    record CourseStarted(SectionId section, Instant at, LocalDate on, int attendees, int minimum, Explanation why)
            implements SectionEvent {}

    /** The first day had too few (BONO-121); a new start must not be later than {@code newStartDueOn}. */
    record FailedStartRecorded(
            SectionId section,
            Instant at,
            LocalDate on,
            int attendees,
            int minimum,
            LocalDate newStartDueOn,
            Explanation why)
            implements SectionEvent {}

    /** All hours were held (BONO-141). {@code on} is the day of the last class; final states are due by {@code statesDueOn} (BONO-142). */
    record LecturePhaseEnded(SectionId section, Instant at, LocalDate on, long heldSeconds, LocalDate statesDueOn)
            implements SectionEvent {}

    record FinalEvaluationRecorded(SectionId section, PersonId participant, Instant at, EvaluationResult result)
            implements SectionEvent {}

    /** The executor wants to expel (BONO-093): no effect yet. */
    record ExpulsionProposed(SectionId section, PersonId participant, Instant at, String reasonCode)
            implements SectionEvent {}

    /** The DR ratified or not (BONO-093). */
    record ExpulsionDecided(SectionId section, PersonId participant, Instant at, boolean ratified)
            implements SectionEvent {}

    /** The closing form with every participant's final state (BONO-142). */
    record ClosingFormSubmitted(
            SectionId section,
            Instant at,
            LocalDate endedOn,
            boolean late,
            List<FinalStateLine> lines,
            LocalDate stampDueOn)
            implements SectionEvent {}

    /** The DR sent it back. */
    record ClosingFormObserved(SectionId section, Instant at, String reason) implements SectionEvent {}

    /** The DR stamped it (BONO-145); the liquidation is due by {@code liquidationDueOn} (BONO-181). */
    record ClosingFormStamped(
            SectionId section,
            Instant at,
            LocalDate endedOn,
            List<FinalStateLine> lines,
            LocalDate liquidationDueOn,
            LocalDate ceremonyDueOn)
            implements SectionEvent {}
}
