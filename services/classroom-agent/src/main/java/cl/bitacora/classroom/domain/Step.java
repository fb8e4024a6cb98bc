package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What changes the state. {@link Wrote} is a record of the journal and survives everything; the others last as long as the
 * session: after a restart somebody opens the application again and finds the class as it was.
 */
public sealed interface Step {

    /** A record for the journal. */
    record Wrote(JournalRecord said) implements Step {}

    /** Words that stay on the PC; the record that follows carries their digest. */
    record WordsKept(String sha256, String words) implements Step {}

    /** A print was not recognised at the opening, which is when the password may be used (LCE-020). */
    record FingerFailed(PersonId operator) implements Step {}

    record Opened(PersonId operator, OpeningMethod method, Instant at) implements Step {}

    record SessionEnded() implements Step {}

    record CourseChosen(SectionId section) implements Step {}

    /** The operator looked at the start date on screen (LCE-025). */
    record StartDateChecked(boolean matches) implements Step {}

    /**
     * The operator looked at date and time (LCE-023).
     *
     * @param driftSeconds wall clock minus trusted time; empty if no server was reached since the PC was switched on
     */
    record ClockChecked(Instant at, Optional<Long> driftSeconds) implements Step {}

    /** Work goes on with this block of today. */
    record BlockSelected(BlockKey block) implements Step {}
}
