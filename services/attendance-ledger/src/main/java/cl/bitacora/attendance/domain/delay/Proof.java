package cl.bitacora.attendance.domain.delay;

import cl.bitacora.contracts.attendance.DelayCause;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What the presented document says, field by field, as the executor read it off. */
public sealed interface Proof {
    /** The cause that it is about. */
    DelayCause cause();

    /**
     * Receipt of medical care (BONO-134).
     *
     * @param on date on the receipt
     * @param time hour of the care on the receipt
     * @param attended whom it names; empty if it names nobody
     */
    record MedicalReceipt(Optional<LocalDate> on, Optional<LocalTime> time, Optional<Attended> attended)
            implements Proof {
        @Override
        public DelayCause cause() {
            return DelayCause.MEDICAL;
        }
    }

    /** Who was attended. */
    sealed interface Attended {
        /** The participant. */
        record Participant() implements Attended {}

        /** A child, or a minor in charge. */
        record Minor(int ageYears) implements Attended {}
    }

    /** Receipt of an institution for an errand that could not wait (BONO-135). */
    record ErrandReceipt(String institution, Optional<LocalDate> on, Optional<LocalTime> time) implements Proof {
        @Override
        public DelayCause cause() {
            return DelayCause.ERRAND;
        }
    }

    /** Death of a relative (BONO-135). */
    record Death(Relation relation) implements Proof {
        @Override
        public DelayCause cause() {
            return DelayCause.BEREAVEMENT;
        }
    }

    /** Whose death. The norm names the direct ones only. */
    enum Relation {
        FATHER(true),
        MOTHER(true),
        SPOUSE_OR_PARTNER(true),
        CHILD(true),
        SIBLING(false),
        OTHER(false);

        private final boolean direct;

        Relation(boolean direct) {
            this.direct = direct;
        }

        public boolean direct() {
            return direct;
        }
    }

    /** Communication or invitation of the school of the participant's children, for one date (BONO-136). */
    record SchoolEvent(Optional<LocalDate> on) implements Proof {
        @Override
        public DelayCause cause() {
            return DelayCause.SCHOOL_EVENT;
        }
    }

    /**
     * Note of a school or nursery that the participant collects the child, valid for the whole course (BONO-136).
     *
     * @param namesParticipant whether it says that the participant is who collects
     * @param collectsAt the hour it states
     */
    record SchoolCollection(boolean namesParticipant, Optional<LocalTime> collectsAt) implements Proof {
        @Override
        public DelayCause cause() {
            return DelayCause.SCHOOL_COLLECTION;
        }
    }

    /** Any other cause: only the Dirección Regional can accept it (BONO-137). */
    record OtherReason(String reasonCode) implements Proof {
        @Override
        public DelayCause cause() {
            return DelayCause.OTHER_BY_DR;
        }
    }
}
