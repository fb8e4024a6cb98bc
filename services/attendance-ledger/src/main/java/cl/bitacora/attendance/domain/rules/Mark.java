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
    private static final int MOST_DIGITS = 18;
    private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::at)
            .thenComparing(Mark::installation)
            .thenComparingLong(Mark::seq)
            .thenComparing(Mark::markId);

    /** The sequence in its journal, or 0 for an id that carries none (a what-if). */
    public long seq() {
        // by hand: every record sorts the marks of its block by this number
        int first = markId.lastIndexOf(':') + 1;
        long number = 0;
        for (int i = first; i < markId.length(); i++) {
            int digit = markId.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return markId.length() - first > MOST_DIGITS ? 0 : number;
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
