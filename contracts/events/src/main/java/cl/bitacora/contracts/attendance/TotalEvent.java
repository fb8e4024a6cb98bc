package cl.bitacora.contracts.attendance;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Stream {@code attendance-<section>}: the running total of a section, one event per evaluated or corrected block. */
public sealed interface TotalEvent extends AttendanceEvent {
    SectionId section();

    /**
     * After this block was evaluated (or corrected) the section stands so (LCE-906).
     *
     * @param heldSeconds class time held so far: the declared durations of the evaluated blocks
     * @param totalSeconds class time of the whole section that the LCE controls
     * @param firstClassOn first day with an evaluated block
     * @param lastClassOn last day with an evaluated block
     */
    record AttendanceTotalled(
            SectionId section,
            Instant at,
            BlockKey block,
            long heldSeconds,
            long totalSeconds,
            LocalDate firstClassOn,
            LocalDate lastClassOn,
            List<Line> lines)
            implements TotalEvent {}

    /** A participant's credit in the block and in the section so far, in seconds. */
    record Line(PersonId participant, long blockSeconds, long creditedSeconds, boolean presentInBlock) {}
}
