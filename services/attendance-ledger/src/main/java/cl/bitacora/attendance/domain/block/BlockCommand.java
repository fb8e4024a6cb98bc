package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.TimeStretch;
import java.time.Instant;

/**
 * What can be asked of a block. The ledger hears what already happened, so none of these is ever refused: what the norm
 * forbids at the desk is kept and flagged.
 */
public sealed interface BlockCommand {
    BlockKey block();

    BlockFacts facts();

    /** Take down what an installation wrote in its journal; repeating it has no effect. */
    record TakeRecord(JournalRecord said, String installation, long seq, BlockFacts facts) implements BlockCommand {
        @Override
        public BlockKey block() {
            return said.block();
        }
    }

    /**
     * Take down that the clocks' evidence contradicts times of this block (FIN-010, LCE-023).
     *
     * @param at when the gateway found out
     */
    record NoteContradiction(BlockKey block, Instant at, String installation, TimeStretch stretch, BlockFacts facts)
            implements BlockCommand {}

    /**
     * Compute what the reported attendance is worth now; supersedes only the lines that differ.
     *
     * @param at legal time of what made it necessary
     * @param causeCode why it is computed again, kebab-case; not used the first time
     * @param day the day's other blocks and the justifications
     */
    record EvaluateBlock(BlockKey block, Instant at, String causeCode, DayContext day, BlockFacts facts)
            implements BlockCommand {}

    /**
     * Look at the block once its legal day is over (FIN-902).
     *
     * @param at an instant that is known to have come
     * @param blocksOfDay blocks of the section on that day, this one included
     */
    record CloseDay(BlockKey block, Instant at, int blocksOfDay, BlockFacts facts) implements BlockCommand {}
}
