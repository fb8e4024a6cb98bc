package cl.bitacora.contracts.attendance;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Stream {@code delays-<section>}: justifications of late entries (BONO-133…138). */
public sealed interface DelayEvent extends AttendanceEvent {
    SectionId section();

    PersonId participant();

    /** The legal day of the late entry. */
    LocalDate on();

    /**
     * The executor attached a cause with its document.
     *
     * @param valid whether the document proves a listed cause (BONO-134…136); a cause left to the DR is not valid until
     *     decided (BONO-137)
     */
    record LateEntryJustified(
            SectionId section,
            PersonId participant,
            LocalDate on,
            Instant at,
            DelayCause cause,
            List<DocumentRef> documents,
            boolean valid,
            Explanation why)
            implements DelayEvent {}

    /** The DR answered a cause that needs its authorisation (BONO-137). */
    record LateEntryDecided(
            SectionId section, PersonId participant, LocalDate on, Instant at, boolean accepted, String reasonCode)
            implements DelayEvent {}
}
