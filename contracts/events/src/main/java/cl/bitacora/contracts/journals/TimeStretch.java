package cl.bitacora.contracts.journals;

import cl.bitacora.contracts.BlockKey;
import java.time.Instant;
import java.util.List;

/**
 * Consecutive records of a journal whose times are equally well supported.
 *
 * @param from wall clock of the first record
 * @param to wall clock of the last record
 * @param driftSeconds the greatest distance of the wall clock from what the evidence allows; positive: the wall clock was ahead
 * @param reason kebab-case; empty for what is certain
 * @param blocks whose records these are
 */
public record TimeStretch(
        long firstSeq,
        long lastSeq,
        Instant from,
        Instant to,
        TimeCertainty certainty,
        long driftSeconds,
        String reason,
        List<BlockKey> blocks) {
    public TimeStretch {
        blocks = List.copyOf(blocks);
    }
}
