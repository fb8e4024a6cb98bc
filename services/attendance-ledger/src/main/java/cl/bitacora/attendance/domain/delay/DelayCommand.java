package cl.bitacora.attendance.domain.delay;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.JustificationParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked about the late entries of a section. */
public sealed interface DelayCommand {
    SectionId section();

    PersonId participant();

    /** The legal day of the late entry. */
    LocalDate on();

    /**
     * The executor attaches a cause.
     *
     * @param enrolled whether the participant belongs to the section on that day
     * @param courseEndsOn last day to attach (BONO-138)
     * @param parameters of the programme, or empty if its norm lists no causes
     */
    record JustifyLateEntry(
            SectionId section,
            PersonId participant,
            LocalDate on,
            Instant at,
            Proof proof,
            List<DocumentRef> documents,
            boolean enrolled,
            LocalDate courseEndsOn,
            Optional<JustificationParameters> parameters)
            implements DelayCommand {
        public JustifyLateEntry {
            documents = List.copyOf(documents);
        }
    }

    /** The Dirección Regional answers a cause that no document proves (BONO-137). */
    record DecideLateEntry(
            SectionId section, PersonId participant, LocalDate on, Instant at, boolean accepted, String reasonCode)
            implements DelayCommand {}
}
