package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.EnrolmentEvent.PersonEnrolled;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;

/** What may be asked of a person's enrolment. Carries nothing of a fingerprint. */
public sealed interface EnrolmentCommand {

    /** The person was told, accepted and gave their fingerprints. */
    record EnrolPerson(PersonEnrolled said) implements EnrolmentCommand {}

    /** The templates are gone. */
    record EraseTemplates(PersonId person, Instant at, String reasonCode) implements EnrolmentCommand {}
}
