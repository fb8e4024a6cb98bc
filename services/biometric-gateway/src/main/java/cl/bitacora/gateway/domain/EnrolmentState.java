package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.EnrolmentEvent.PersonEnrolled;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's enrolment.
 *
 * @param current the last enrolment, if it was not erased
 * @param erasedAt when the last erasure was
 */
public record EnrolmentState(Optional<PersonEnrolled> current, Optional<Instant> erasedAt) {}
