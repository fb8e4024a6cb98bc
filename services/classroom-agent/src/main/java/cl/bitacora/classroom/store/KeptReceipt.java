package cl.bitacora.classroom.store;

import cl.bitacora.kernel.proof.Entry;
import java.time.Instant;

/**
 * A receipt as it was proved, complete: with the log's public key anybody can check it again without the network.
 *
 * @param lastSeq last record it stands for, and by its hash every record before
 * @param lastHash as this PC computed it
 * @param entry of the gateway's log
 * @param proof C2SP tlog-proof with the signed checkpoint
 * @param treeSize of that checkpoint: how long the log was
 */
public record KeptReceipt(
        String installation,
        long lastSeq,
        String lastHash,
        Entry entry,
        String proof,
        long treeSize,
        Instant provedAt) {}
