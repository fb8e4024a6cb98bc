package cl.bitacora.attendance.domain.rules;

import cl.bitacora.contracts.MarkMethod;
import java.time.Instant;
import java.util.Comparator;

/**
 * One mark of one participant. Ordered by its wall clock, then by installation and sequence, so that the order of delivery
 * never matters.
 *
 * @param markId {@code <installation>:<seq>} of the journal
 */
public record Mark(String markId, Instant at, MarkMethod method, String installation) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::at)
            .thenComparing(Mark::installation)
            .thenComparingLong(Mark::seq)
            .thenComparing(Mark::markId);

    /** The sequence in its journal, or 0 for an id that carries none (a what-if). */
    public long seq() {
        String digits = markId.substring(markId.lastIndexOf(':') + 1);
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
