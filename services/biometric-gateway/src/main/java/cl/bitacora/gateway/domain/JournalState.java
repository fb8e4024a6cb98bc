package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.gateway.domain.time.Anchor;
import cl.bitacora.gateway.domain.time.Clocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a journal has come to. Bounded: because each hash stands for everything before it, the last hash and the ends of
 * the last batches are enough to know a repeat; older ones are looked up in the log when somebody repeats them.
 *
 * @param lastSeq last kept record, 0 if none
 * @param lastHash its hash, or the genesis hash
 * @param ends the ends of the last batches, oldest first
 * @param rivals last hashes of the kept rival batches
 * @param clocks what the journal and the anchors have shown of the installation's clocks
 */
public record JournalState(long lastSeq, String lastHash, List<End> ends, List<String> rivals, Clocks clocks) {
    static final int REMEMBERED_ENDS = 64;

    /** More evidence of the same broken installation than this proves nothing new. */
    static final int KEPT_RIVALS = 100;

    /** The end of a batch. */
    public record End(long seq, String hash) {}

    public JournalState {
        ends = List.copyOf(ends);
        rivals = List.copyOf(rivals);
    }

    static JournalState empty() {
        return new JournalState(0, JournalCodec.GENESIS, List.of(), List.of(), Clocks.UNKNOWN);
    }

    /** Whether this rival batch is kept as evidence. */
    public boolean knowsRival(String rivalLastHash) {
        return rivals.contains(rivalLastHash);
    }

    Optional<String> hashAt(long seq, Map<Long, String> lookedUp) {
        if (seq == lastSeq) {
            return Optional.of(lastHash);
        }
        if (seq == 0) {
            return Optional.of(JournalCodec.GENESIS);
        }
        for (int i = ends.size() - 1; i >= 0; i--) {
            if (ends.get(i).seq() == seq) {
                return Optional.of(ends.get(i).hash());
            }
        }
        return Optional.ofNullable(lookedUp.get(seq));
    }

    JournalState recorded(long seq, String hash, JournalRecord said) {
        return new JournalState(seq, hash, ends, rivals, clocks.said(said));
    }

    JournalState anchored(Anchor anchor) {
        return new JournalState(lastSeq, lastHash, ends, rivals, clocks.given(anchor));
    }

    JournalState ended(long seq, String hash) {
        List<End> more = new ArrayList<>(ends);
        more.add(new End(seq, hash));
        int surplus = Math.max(0, more.size() - REMEMBERED_ENDS);
        return new JournalState(lastSeq, lastHash, more.subList(surplus, more.size()), rivals, clocks);
    }

    JournalState rivalled(String rivalLastHash) {
        List<String> more = new ArrayList<>(rivals);
        more.add(rivalLastHash);
        return new JournalState(lastSeq, lastHash, ends, more, clocks);
    }
}
