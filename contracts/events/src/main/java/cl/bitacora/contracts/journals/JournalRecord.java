package cl.bitacora.contracts.journals;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.time.Instant;

/**
 * What an installation wrote down, in the order it happened. The installation knows people by their pseudonym: the
 * downloaded course carries it. Instants have second precision and are the installation's wall clock.
 */
public sealed interface JournalRecord {
    /** Wall clock of the installation. */
    Instant at();

    /** The block it belongs to. */
    BlockKey block();

    /** Creating a block: duration in minutes, whether the class lasts all day, programme as chosen in Pasar Lista (LCE-024, 026, 030, 031). */
    record BlockCreated(BlockKey block, Instant at, Programme programme, int durationMinutes, boolean allDay)
            implements JournalRecord {}

    /** The relator's entry, which enables the start button (LCE-032). */
    record RelatorEntered(BlockKey block, Instant at, PersonId relator) implements JournalRecord {}

    /** The start button (LCE-033). */
    record BlockStarted(BlockKey block, Instant at) implements JournalRecord {}

    /** A participant's mark, entry or exit by turns (LCE-035, LCE-902). */
    record ParticipantMarked(BlockKey block, Instant at, PersonId participant, MarkMethod method)
            implements JournalRecord {}

    /** The relator's observation, about one participant or about the block (LCE-039); free text stays on the installation, its hash travels. */
    record ObservationWritten(BlockKey block, Instant at, String participant, String reasonCode, String textSha256)
            implements JournalRecord {}

    /** The relator's exit, which closes the block (LCE-041). */
    record RelatorExited(BlockKey block, Instant at, PersonId relator) implements JournalRecord {}

    /** Activities of the class (LCE-043). */
    record ActivitiesWritten(BlockKey block, Instant at, String text) implements JournalRecord {}

    /** The button informar asistencia (LCE-044). */
    record AttendanceInformed(BlockKey block, Instant at) implements JournalRecord {}

    /** The installation saw its wall clock jump by this many seconds (LCE-067). */
    record ClockChanged(BlockKey block, Instant at, long jumpSeconds) implements JournalRecord {}

    /**
     * Both clocks of the installation at one moment (LCE-067): what the wall clock said while the clock since start-up, which
     * nobody can set, stood at {@code bootMillis}. With a signed server time of the same start-up it dates the records after it.
     *
     * @param bootId names the start-up of the computer (or of the agent's process where the system has no such name)
     * @param bootMillis since that start-up, suspended time included
     * @param anchor id of the last signed server time of this start-up, or empty
     */
    record TimeRead(BlockKey block, Instant at, String bootId, long bootMillis, String anchor)
            implements JournalRecord {}
}
