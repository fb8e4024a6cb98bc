package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.SectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A signed batch arrived.
 *
 * @param at when it arrived, by the gateway's clock
 * @param downloads courses that were downloaded to the installation (LCE-022)
 * @param kept looked-up hashes of the kept journal by sequence number, for batches that reach back further than the
 *     state remembers; empty unless the decider asked for them
 * @param clockTolerance differences between clocks up to this mean nothing
 */
public record AcceptBatch(
        VerifiedBatch batch, Instant at, Set<SectionId> downloads, Map<Long, String> kept, Duration clockTolerance)
        implements JournalCommand {
    public AcceptBatch {
        downloads = Set.copyOf(downloads);
        kept = Map.copyOf(kept);
    }

    /** The same batch with the hashes that the decider asked for. */
    public AcceptBatch knowing(Map<Long, String> hashes) {
        return new AcceptBatch(batch, at, downloads, hashes, clockTolerance);
    }
}
