package cl.bitacora.classroom.time;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a reading of the clocks belongs in the journal. Reads no clock itself: the reading comes as an argument. Ask
 * before every append and put what it answers before the records, in one append; ask every few seconds while a block is
 * open. Not safe for several threads.
 *
 * <p>Wall minus boot clock is constant while nobody touches the wall clock. Daylight saving does not change it (instants are
 * UTC), sleep does not (the boot clock counts it), and a time service that slews changes it by at most 500 parts in a
 * million, which is allowed for.
 */
public final class TimeKeeper {
    /** Drift changed by more: worth a reading. */
    static final Duration WORTH_READING = Duration.ofSeconds(2);

    /** Drift changed by more: somebody moved the clock (LCE-067). */
    static final Duration MOVED = Duration.ofSeconds(5);

    /** Longest time without a reading while a block is open. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** How fast a time service may slew: one in so many. */
    private static final long SLEW_ONE_IN = 2_000;

    private @Nullable WallAndBoot last;
    private String lastAnchor = "";
    private boolean readInThisProcess;

    /** A keeper of a journal without readings. */
    public TimeKeeper() {}

    /** Goes on from the last reading that a former process left in the journal: the clock may have been moved meanwhile. */
    public TimeKeeper(JournalRecord.TimeRead former) {
        last = new WallAndBoot(former.at(), former.bootId(), former.bootMillis());
        lastAnchor = former.anchor();
    }

    /**
     * What to write now.
     *
     * @param block the block being created or open: its context
     * @param open whether the block is open
     * @param anchor id of the last signed server time of this boot, or empty
     * @param recording whether records are about to be appended
     * @return empty, or a TimeRead, or ClockChanged and a TimeRead; call {@link #written} when the append returned
     */
    @Rule({"LCE-023", "LCE-067"})
    public List<JournalRecord> due(WallAndBoot now, BlockKey block, boolean open, String anchor, boolean recording) {
        Duration jump = jump(now);
        boolean moved = jump.abs().compareTo(MOVED.plus(slew(now))) > 0;
        boolean drifted = jump.abs().compareTo(WORTH_READING) > 0;
        boolean firstOfProcess = recording && !readInThisProcess;
        boolean newAnchor = !anchor.isEmpty() && !anchor.equals(lastAnchor);
        boolean stale = open && readInThisProcess && sinceReading(now).compareTo(LONGEST) >= 0;
        // Before anything is recorded a process has no business in the journal, except to tell of a moved clock.
        boolean wanted = firstOfProcess || moved || readInThisProcess && (drifted || newAnchor || stale);
        List<JournalRecord> records = new ArrayList<>();
        if (moved) {
            records.add(new JournalRecord.ClockChanged(
                    block, now.wall().truncatedTo(ChronoUnit.SECONDS), Math.round(jump.toMillis() / 1_000.0)));
        }
        if (wanted) {
            records.add(new JournalRecord.TimeRead(
                    block, now.wall().truncatedTo(ChronoUnit.SECONDS), now.bootId(), now.bootMillis(), anchor));
        }
        return records;
    }

    /** Remembers that what {@link #due} answered is on the disk. */
    public void written(WallAndBoot now, String anchor, List<JournalRecord> records) {
        if (records.stream().anyMatch(JournalRecord.TimeRead.class::isInstance)) {
            last = now;
            lastAnchor = anchor;
            readInThisProcess = true;
        }
    }

    /**
     * How far the wall clock moved by itself since the last reading. Over a start-up of the PC only going backwards can be
     * told.
     */
    private Duration jump(WallAndBoot now) {
        WallAndBoot before = last;
        if (before == null) {
            return Duration.ZERO;
        }
        if (before.bootId().equals(now.bootId())) {
            return Duration.ofMillis(now.driftMillis() - before.driftMillis());
        }
        Duration elapsed = Duration.between(before.wall(), now.wall());
        return elapsed.isNegative() ? elapsed : Duration.ZERO;
    }

    private Duration slew(WallAndBoot now) {
        return sinceReading(now).dividedBy(SLEW_ONE_IN);
    }

    private Duration sinceReading(WallAndBoot now) {
        WallAndBoot before = last;
        return before == null || !before.bootId().equals(now.bootId())
                ? Duration.ZERO
                : Duration.ofMillis(now.bootMillis() - before.bootMillis());
    }
}
