package cl.bitacora.contracts.journals.wire;

import cl.bitacora.kernel.proof.Entry;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.VerifierKey;
import java.util.List;

/**
 * Evidence that the gateway's log holds something of a journal: the log's entry and its proof of inclusion under a signed
 * checkpoint. Whoever has the log's key can check it without a connection; only then may a class PC forget its records.
 *
 * @param entry the log's entry, as the answer gives it
 * @param proof C2SP tlog-proof: index, hashes, signed checkpoint
 */
public record KeptProof(Entry entry, String proof) {
    private static final String RECEIVED = "journals.batch-received.v1";

    /**
     * Whether the log holds the record, or a receipt that ends with it. The hash stands for every record before it.
     *
     * @param hash of the record {@code seq}, as this installation computed it
     * @param keys those of the log that must have signed
     */
    public boolean proves(String installation, long seq, String hash, List<VerifierKey> keys) {
        boolean receipt = entry.type().equals(RECEIVED);
        // Quotation marks inside the payload's texts are escaped: these can only be its own fields.
        boolean says = entry.payload().contains((receipt ? "\"lastSeq\":" : "\"seq\":") + seq + ",")
                && entry.payload().contains((receipt ? "\"lastHash\":\"" : "\"hash\":\"") + hash + "\"")
                && entry.payload().startsWith("{\"installation\":\"" + installation + "\",");
        if (!says || !entry.stream().equals("journal-" + installation) || keys.isEmpty()) {
            return false;
        }
        try {
            InclusionProof inclusion = InclusionProof.parse(proof);
            inclusion.verify(entry.leaf(), keys);
            return inclusion.index() == entry.position() - 1;
        } catch (InvalidNoteException | IllegalArgumentException e) {
            return false;
        }
    }
}
