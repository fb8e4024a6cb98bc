package cl.bitacora.attendance.domain.total;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.kernel.PersonId;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every counted block of a section.
 *
 * @param totalSeconds class time of the section as last counted
 */
public record TotalState(SortedMap<BlockKey, Counted> blocks, long totalSeconds) {
    private static final Comparator<BlockKey> BY_DAY =
            Comparator.comparing(BlockKey::on).thenComparing(BlockKey::letter).thenComparing(BlockKey::section);

    public static final TotalState EMPTY = new TotalState(new TreeMap<>(BY_DAY), 0);

    public TotalState {
        blocks = Collections.unmodifiableSortedMap(blocks);
    }

    /**
     * A block as counted.
     *
     * @param credited seconds by participant
     */
    public record Counted(long heldSeconds, SortedMap<PersonId, Seconds> credited) {
        public Counted {
            credited = Collections.unmodifiableSortedMap(credited);
        }
    }

    /** A participant's share of a block. */
    public record Seconds(long seconds, boolean present) {}

    /** The state with this block counted so. */
    TotalState with(BlockKey block, Counted counted, long total) {
        SortedMap<BlockKey, Counted> more = new TreeMap<>(blocks);
        more.put(block, counted);
        return new TotalState(more, total);
    }

    /** Class time held so far. */
    public long heldSeconds() {
        return blocks.values().stream().mapToLong(Counted::heldSeconds).sum();
    }

    /** A participant's credit so far. */
    public SortedMap<PersonId, Long> credited() {
        SortedMap<PersonId, Long> sums = new TreeMap<>();
        blocks.values()
                .forEach(block ->
                        block.credited().forEach((person, share) -> sums.merge(person, share.seconds(), Long::sum)));
        return sums;
    }

    /** The state after an event: the held time of its block is what the section's held time grew by. */
    TotalState after(TotalEvent.AttendanceTotalled event) {
        SortedMap<PersonId, Seconds> credited = new TreeMap<>();
        event.lines()
                .forEach(line ->
                        credited.put(line.participant(), new Seconds(line.blockSeconds(), line.presentInBlock())));
        Counted known = blocks.get(event.block());
        long others = heldSeconds() - (known == null ? 0 : known.heldSeconds());
        return with(event.block(), new Counted(event.heldSeconds() - others, credited), event.totalSeconds());
    }
}
