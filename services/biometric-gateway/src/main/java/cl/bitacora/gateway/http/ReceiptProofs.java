package cl.bitacora.gateway.http;

import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.gateway.views.ReceiptRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts under a receipt what a class PC needs before it forgets its records. Blocking: call on a virtual thread. */
@ApplicationScoped
public class ReceiptProofs {
    private final LogProofs proofs;

    @Inject
    public ReceiptProofs(LogProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * The receipt with the newest checkpoint, and with proofs if that one covers it already.
     *
     * @param row under which the receipt's last record was kept
     */
    Receipt proved(Receipt receipt, ReceiptRow row, long seq) {
        Optional<SignedCheckpoint> newest = proofs.latest();
        if (newest.isEmpty()) {
            return receipt;
        }
        SignedCheckpoint checkpoint = newest.get();
        Receipt noted = receipt.with(checkpoint.note().toString());
        if (checkpoint.size() < row.position) {
            return noted;
        }
        // A batch's records and its receipt stand in the log one after the other.
        long recordAt = row.position - 1 - (row.lastSeq - seq);
        return noted.with(
                ReceiptProof.of(proofs.inclusion(row.position, checkpoint)),
                ReceiptProof.of(proofs.inclusion(recordAt, checkpoint)));
    }

    /** Asks for a checkpoint, so that the proof can be had soon. */
    void request() {
        proofs.request();
    }
}
