package cl.bitacora.attendance.domain.total;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What can be asked of a section's running total. */
public sealed interface TotalCommand {

    /**
     * Count a block as it stands after its evaluation or correction; counting it again as it already stands has no effect.
     *
     * @param heldSeconds declared duration of the block
     * @param totalSeconds class time of the whole section that the LCE controls (LCE-906)
     * @param roster who belongs to the section on the block's day; others are credited in the block but not totalled
     * @param lines everybody's latest line in the block
     */
    record CountBlock(
            BlockKey block,
            Instant at,
            long heldSeconds,
            long totalSeconds,
            Set<PersonId> roster,
            List<CreditedLine> lines)
            implements TotalCommand {
        public CountBlock {
            roster = Set.copyOf(roster);
            lines = List.copyOf(lines);
        }
    }
}
