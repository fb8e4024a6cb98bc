package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import java.security.PublicKey;
import java.util.List;

/**
 * Whether a batch is what the installation signed: pure mathematics, no state. The signature is tried first, because it is
 * cheap and keeps strangers out; then every hash is computed again from what was read.
 */
public final class BatchVerifier {

    /** What the verification found. */
    public sealed interface Verdict {
        /** Authentic and unbroken. */
        record Sound(VerifiedBatch batch) implements Verdict {}

        /** Head and records do not speak of the same stretch; {@code field} of the body is wrong. */
        record Misshapen(String field) implements Verdict {}

        /** A record's place is not the one after the record before it. */
        record OutOfSequence(int index, long expectedSeq) implements Verdict {}

        /** The first record whose hash does not follow from it and the one before. */
        record Broken(long seq) implements Verdict {}

        /** Not signed by this key. */
        record Forged() implements Verdict {}
    }

    private BatchVerifier() {}

    /**
     * Judges a batch.
     *
     * @param installation whose journal it must be
     * @param key the installation's enrolled key
     */
    public static Verdict verify(String installation, PublicKey key, SignedBatch batch) {
        BatchHead head = batch.head();
        List<ChainedRecord> records = batch.records();
        if (!head.installation().equals(installation)) {
            return new Verdict.Misshapen("installation");
        }
        if (records.isEmpty()) {
            return new Verdict.Misshapen("records");
        }
        if (head.firstSeq() < 1 || (head.firstSeq() == 1) != head.prevHash().equals(JournalCodec.GENESIS)) {
            return new Verdict.Misshapen(head.firstSeq() < 1 ? "firstSeq" : "prevHash");
        }
        if (head.lastSeq() - head.firstSeq() + 1 != records.size()) {
            return new Verdict.Misshapen("lastSeq");
        }
        if (!JournalKeys.verify(key, head.canonicalBytes(), batch.signature())) {
            return new Verdict.Forged();
        }
        return chain(batch);
    }

    private static Verdict chain(SignedBatch batch) {
        String hash = batch.head().prevHash();
        long seq = batch.head().firstSeq();
        for (int i = 0; i < batch.records().size(); i++, seq++) {
            ChainedRecord entry = batch.records().get(i);
            if (entry.seq() != seq) {
                return new Verdict.OutOfSequence(i, seq);
            }
            hash = JournalCodec.hash(hash, seq, entry.said());
            if (!hash.equals(entry.hash())) {
                return new Verdict.Broken(seq);
            }
        }
        return hash.equals(batch.head().lastHash())
                ? new Verdict.Sound(new VerifiedBatch(batch))
                : new Verdict.Broken(batch.head().lastSeq());
    }
}
