package cl.bitacora.contracts.journals;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Stream {@code enrolment-<person>}: that somebody's fingerprints were enrolled or erased, and what the person was told.
 * Nothing of a fingerprint, nor a digest of it, is ever in an event.
 */
public sealed interface EnrolmentEvent extends JournalEvent {
    PersonId person();

    /**
     * Fingerprints were enrolled after notice was given and accepted (Ley 19.628 as changed by Ley 21.719, art. 16 ter).
     *
     * @param at when the person accepted
     * @param noticeVersion which text was shown
     * @param purpose what they may be used for
     * @param fingers which fingers, nothing of them
     * @param expiresOn the first day on which they are not kept any more
     */
    record PersonEnrolled(
            PersonId person,
            Instant at,
            String installation,
            SectionId section,
            String noticeVersion,
            String purpose,
            Instant noticeShownAt,
            List<String> fingers,
            LocalDate expiresOn)
            implements EnrolmentEvent {
        public PersonEnrolled {
            fingers = List.copyOf(fingers);
        }
    }

    /** The templates and the key that they were encrypted with are gone. */
    record TemplatesErased(PersonId person, Instant at, String reasonCode) implements EnrolmentEvent {}
}
