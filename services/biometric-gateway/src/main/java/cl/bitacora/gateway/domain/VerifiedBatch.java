package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import java.util.List;

/** A batch whose chain and signature hold. Only {@link BatchVerifier} makes one, so nothing else can be decided on. */
public final class VerifiedBatch {
    private final SignedBatch batch;

    VerifiedBatch(SignedBatch batch) {
        this.batch = batch;
    }

    public BatchHead head() {
        return batch.head();
    }

    public List<ChainedRecord> records() {
        return batch.records();
    }

    public String signature() {
        return batch.signature();
    }

    /** The batch in its one written form. */
    String json() {
        return batch.toJson();
    }

    /** The hash at a sequence number of the batch, or before its first one. */
    String hashAt(long seq) {
        return seq == head().firstSeq() - 1
                ? head().prevHash()
                : records().get(Math.toIntExact(seq - head().firstSeq())).hash();
    }
}
