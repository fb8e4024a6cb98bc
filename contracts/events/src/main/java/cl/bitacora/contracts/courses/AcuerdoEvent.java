package cl.bitacora.contracts.courses;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Stream {@code acuerdo-<id>}: an acuerdo operativo from draft to signature (BONO-101…107, 125). */
public sealed interface AcuerdoEvent extends CoursesEvent {
    String acuerdo();

    SectionId section();

    record AcuerdoOperativoCreated(String acuerdo, SectionId section, Instant at, AcuerdoContent content)
            implements AcuerdoEvent {}

    record AcuerdoOperativoEdited(String acuerdo, SectionId section, Instant at, AcuerdoContent content)
            implements AcuerdoEvent {}

    /**
     * Sent to the DR: locked (BONO-104). Lists the participants and their documents as they are now.
     *
     * @param by who submitted it (subject of the token): must not stamp or sign it
     */
    record AcuerdoOperativoFinalised(
            String acuerdo,
            SectionId section,
            Instant at,
            LocalDate startsOn,
            List<ParticipantDocuments> participants,
            String by)
            implements AcuerdoEvent {}

    record ChangesRequested(String acuerdo, SectionId section, Instant at, String reason) implements AcuerdoEvent {}

    record SupportRequested(String acuerdo, SectionId section, Instant at, String what) implements AcuerdoEvent {}

    record SupportDelivered(String acuerdo, SectionId section, Instant at, List<DocumentRef> documents)
            implements AcuerdoEvent {}

    /** Only for not meeting terms (BONO-105 c). */
    record AcuerdoOperativoRejected(String acuerdo, SectionId section, Instant at, String reason)
            implements AcuerdoEvent {}

    /** The Encargado Regional stamped it in the system (BONO-106). */
    record AcuerdoOperativoStamped(String acuerdo, SectionId section, Instant at) implements AcuerdoEvent {}

    /** F1, generated automatically on the stamp (BONO-125, G-BONO-07). */
    record Formulario1Generated(String acuerdo, SectionId section, Instant at, List<PersonId> participants)
            implements AcuerdoEvent {}

    /** The Director Regional signed: approved (BONO-106). */
    record AcuerdoOperativoSigned(String acuerdo, SectionId section, Instant at) implements AcuerdoEvent {}

    /** What a participant delivered (BONO-107). */
    record ParticipantDocuments(PersonId participant, boolean identityCard, boolean voucher) {}
}
