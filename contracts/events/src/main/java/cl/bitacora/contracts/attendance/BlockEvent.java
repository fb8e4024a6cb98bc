package cl.bitacora.contracts.attendance;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stream {@code block-<section>.<yyyymmdd>.<letter>}: one block of class, what was marked in it and what it is worth. */
public sealed interface BlockEvent extends AttendanceEvent {
    BlockKey block();

    /** A block exists (LCE-026, 030). {@code installation} is the first computer; others join by the same letter (LCE-027). */
    record BlockCreated(
            BlockKey block, Instant at, Programme programme, int durationMinutes, boolean allDay, String installation)
            implements BlockEvent {}

    /** The relator is in: the start button is enabled (LCE-032). */
    record RelatorEntryMarked(BlockKey block, Instant at, PersonId relator, String installation)
            implements BlockEvent {}

    /** The class began (LCE-033). */
    record BlockStarted(BlockKey block, Instant at, String installation) implements BlockEvent {}

    /** A participant's mark that counts; {@code markId} is {@code <installation>:<seq>} of the journal. */
    record MarkRecorded(
            BlockKey block, Instant at, PersonId participant, MarkMethod method, String installation, String markId)
            implements BlockEvent {}

    /** A mark within the debounce time of the last kept one (LCE-901): kept in history, does not count. */
    record MarkDropped(
            BlockKey block,
            Instant at,
            PersonId participant,
            MarkMethod method,
            String installation,
            String markId,
            long gapSeconds)
            implements BlockEvent {}

    /** The relator wrote why (LCE-039); {@code participant} empty when about the block. The words stay on the installation. */
    record ObservationRecorded(BlockKey block, Instant at, String participant, String reasonCode, String textSha256)
            implements BlockEvent {}

    /** The computer's clock jumped (LCE-067). */
    record ClockChangeNoted(BlockKey block, Instant at, String installation, long jumpSeconds) implements BlockEvent {}

    /**
     * The relator left (LCE-041).
     *
     * @param open the participants still inside (column B)
     * @param reportDueAt end of the 48 business hours to report it (BONO-131); empty in what was recorded before it was told,
     *     and where a modality has no register
     */
    record BlockClosed(
            BlockKey block,
            Instant at,
            PersonId relator,
            boolean early,
            List<PersonId> open,
            Optional<Instant> reportDueAt)
            implements BlockEvent {}

    /** What was done in class (LCE-043). */
    record ActivitiesRecorded(BlockKey block, Instant at, String text) implements BlockEvent {}

    /** Informar asistencia (LCE-044); {@code dueAt} is the end of the 48 business hours, {@code late} whether it passed (BONO-131). */
    record AttendanceReported(BlockKey block, Instant at, Instant dueAt, boolean late) implements BlockEvent {}

    /** The button was pressed and the norm forbids the report: not started, not closed, no activities (LCE-034, 044). */
    record ReportRefused(BlockKey block, Instant at, String code, RuleId rule) implements BlockEvent {}

    /** The first evaluation of a reported block. */
    record AttendanceEvaluated(BlockKey block, Instant at, List<CreditedLine> lines) implements BlockEvent {}

    /**
     * A later evaluation that supersedes the earlier ones for the participants listed: a justification arrived, another
     * block of the day changed. Original marks stay readable (LCE-908).
     */
    record AttendanceCorrected(BlockKey block, Instant at, String causeCode, List<CreditedLine> lines)
            implements BlockEvent {}

    /** A fact that a rule flags; a person decides what follows. {@code participant} empty when about the block. */
    record AnomalyFlagged(BlockKey block, Instant at, RuleId rule, String code, String participant, List<Fact> facts)
            implements BlockEvent {}

    /** A flag that does not hold any more, since a record that arrived later disproves it; both stay readable. */
    record AnomalyWithdrawn(BlockKey block, Instant at, RuleId rule, String code, String participant, List<Fact> facts)
            implements BlockEvent {}
}
