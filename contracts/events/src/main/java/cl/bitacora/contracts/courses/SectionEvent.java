package cl.bitacora.contracts.courses;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stream {@code section-<id>}: a group of a course from its creation to its stamped closing form. */
public sealed interface SectionEvent extends CoursesEvent {
    SectionId section();

    /**
     * A section exists. Repeats the course's facts, so that a service that hears only sections knows enough.
     *
     * @param quota places (cupo) of the section: the factor of VCE (BONO-160)
     * @param hours chronological hours of the lecture phase
     * @param otic which OTIC stands between, where one does and it was named
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
            Optional<Rut> otic,
            LocalDate startsOn,
            LocalDate endsOn,
            List<ScheduledBlock> schedule)
            implements SectionEvent {
        /** Where no OTIC is named. */
        public SectionCreated(
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
                List<ScheduledBlock> schedule) {
            this(
                    section,
                    at,
                    course,
                    otec,
                    otecName,
                    programme,
                    modality,
                    senceCode,
                    courseName,
                    region,
                    commune,
                    place,
                    quota,
                    hours,
                    vhace,
                    intermediated,
                    Optional.empty(),
                    startsOn,
                    endsOn,
                    schedule);
        }
    }

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

    /**
     * The first day had too few (BONO-121); a new start must not be later than {@code newStartDueOn}.
     *
     * @param heldSeconds class time held until then, which is not part of the lecture phase
     */
    record FailedStartRecorded(
            SectionId section,
            Instant at,
            LocalDate on,
            int attendees,
            int minimum,
            LocalDate newStartDueOn,
            long heldSeconds,
            Explanation why)
            implements SectionEvent {}

    /** All hours were held (BONO-141). {@code on} is the day of the last class; final states are due by {@code statesDueOn} (BONO-142). */
    record LecturePhaseEnded(SectionId section, Instant at, LocalDate on, long heldSeconds, LocalDate statesDueOn)
            implements SectionEvent {}

    record FinalEvaluationRecorded(SectionId section, PersonId participant, Instant at, EvaluationResult result)
            implements SectionEvent {}

    /** The executor wants to expel (BONO-093): no effect yet. {@code by} must not decide it. */
    record ExpulsionProposed(SectionId section, PersonId participant, Instant at, String reasonCode, String by)
            implements SectionEvent {}

    /** The DR ratified or not (BONO-093). */
    record ExpulsionDecided(SectionId section, PersonId participant, Instant at, boolean ratified)
            implements SectionEvent {}

    /**
     * The closing form with every participant's final state (BONO-142).
     *
     * @param by who submitted it (subject of the token): must not stamp it
     */
    record ClosingFormSubmitted(
            SectionId section,
            Instant at,
            LocalDate endedOn,
            boolean late,
            List<FinalStateLine> lines,
            LocalDate stampDueOn,
            String by)
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

    /** Days of more than the daily maximum, agreed beforehand by every participant's signature (BONO-084). */
    record LongDaysAuthorised(SectionId section, Instant at, DocumentRef letter, int participants, int signatures)
            implements SectionEvent {}

    /** The executor called an applicant, or could not and says why (BONO-045). */
    record ApplicantContacted(SectionId section, PersonId participant, Instant at, boolean contacted, String reasonCode)
            implements SectionEvent {}

    /** The DR allows the section to start with fewer (BONO-080, 081). */
    record MinimumAuthorised(SectionId section, Instant at, int minimum, MinimumCause cause, String reason)
            implements SectionEvent {}

    /** The situations of 5.1 a in which fewer may start. */
    enum MinimumCause {
        INICIO_FALLIDO,
        ZONA_EXTREMA,
        PLAZOS_CUMPLIDOS
    }

    /** The start may be later: not after {@code newDueOn} (BONO-062, 063). */
    record StartExtended(SectionId section, Instant at, ExtensionRegime regime, LocalDate newDueOn, String reason)
            implements SectionEvent {}

    /** Which term is extended (G-BONO-03). */
    enum ExtensionRegime {
        /** Numeral 3.2: minimum not reached or force majeure, from the expiry of the original term. */
        PLAZO_DE_INICIO,
        /** Numeral 7.2: once, from the start date of the acuerdo operativo. */
        ACUERDO_OPERATIVO
    }

    /** Formulario N° 1 complementario: joined after the agreement was signed (BONO-126, 127). */
    record LateParticipantAdded(SectionId section, PersonId participant, Instant at, long heldSeconds, Explanation why)
            implements SectionEvent {}

    /**
     * A duty that a system cannot do, recorded with its evidence.
     *
     * @param on legal day on which it was done
     * @param subject what it was about (a material, an activity), or empty
     * @param late whether it was done after its term
     */
    record DutyFulfilled(
            SectionId section,
            Instant at,
            Duty duty,
            LocalDate on,
            String subject,
            boolean late,
            List<DocumentRef> evidence)
            implements SectionEvent {}

    /** Duties of the executor that are told, not computed. */
    enum Duty {
        /** Start dates told to the participants (BONO-050). */
        START_TOLD_TO_PARTICIPANTS,
        /** Start dates acknowledged by the DR (BONO-050). */
        START_ACKNOWLEDGED_BY_DR,
        /** Acta de inicio made known (BONO-120). */
        ACTA_DE_INICIO,
        /** Insurance procedure made known (BONO-120). */
        INSURANCE_PROCEDURE,
        /** Derechos y Deberes de los Participantes made known (BONO-120). */
        RIGHTS_AND_DUTIES,
        /** Failed start told to the DR by e-mail (BONO-121). */
        FAILED_START_TOLD,
        /** A material of the acuerdo operativo delivered (BONO-140). */
        MATERIAL_DELIVERED,
        /** An activity of the acuerdo operativo done (BONO-141). */
        ACTIVITY_DONE,
        /** Diploma ceremony held (BONO-147). */
        DIPLOMA_CEREMONY
    }

    /** A fact that a rule flags; a person decides what follows. */
    record IrregularityNoted(SectionId section, Instant at, RuleId rule, String code, List<Fact> facts)
            implements SectionEvent {}
}
