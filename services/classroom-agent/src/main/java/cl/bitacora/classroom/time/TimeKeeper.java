package cl.bitacora.classroom.time;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import java.util.List;

/**
 * Decides when a reading of the clocks belongs in the journal. Pure: the clock's reading comes as an argument. Ask before
 * every append and put what it answers before the records, in one append; ask every few seconds while a block is open.
 */
public final class TimeKeeper {

    /**
     * What to write now.
     *
     * @param block the block being created or open: its context
     * @param anchor id of the last server anchor of this boot, or empty
     * @param recording whether records are about to be appended
     * @return empty, or a TimeRead, or ClockChanged and a TimeRead; call {@link #written} when the append returned
     */
    public List<JournalRecord> due(WallAndBoot now, BlockKey block, String anchor, boolean recording) {
        throw new UnsupportedOperationException("time");
    }

    /** Remembers that these records are on the disk. */
    public void written(WallAndBoot at, List<JournalRecord> records, String anchor) {
        throw new UnsupportedOperationException("time");
    }
}
