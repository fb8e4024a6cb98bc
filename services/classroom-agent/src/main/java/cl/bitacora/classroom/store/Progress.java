package cl.bitacora.classroom.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the journal has been sent.
 *
 * @param sentSeq last record in a batch that was sent, answered or not
 * @param receivedSeq last record that the gateway gave a receipt for
 * @param receivedHash hash of that record
 * @param verifiedSeq last record whose receipt was proved to be in the gateway's log
 * @param position of the newest receipt in that log
 * @param forkAtSeq where the gateway holds other content: nothing more is sent until the OTEC decided
 */
public record Progress(
        long sentSeq,
        long receivedSeq,
        String receivedHash,
        long verifiedSeq,
        long position,
        Optional<Long> forkAtSeq,
        Optional<Instant> lastContactAt) {
    public static final Progress NONE = new Progress(0, 0, "", 0, 0, Optional.empty(), Optional.empty());

    public Progress sent(long seq) {
        return new Progress(
                Math.max(seq, sentSeq), receivedSeq, receivedHash, verifiedSeq, position, forkAtSeq, lastContactAt);
    }

    public Progress received(long seq, String hash, long at) {
        return new Progress(Math.max(seq, sentSeq), seq, hash, verifiedSeq, at, forkAtSeq, lastContactAt);
    }

    public Progress verified(long seq) {
        return new Progress(sentSeq, receivedSeq, receivedHash, seq, position, forkAtSeq, lastContactAt);
    }

    public Progress forked(long seq) {
        return new Progress(sentSeq, receivedSeq, receivedHash, verifiedSeq, position, Optional.of(seq), lastContactAt);
    }

    public Progress contact(Instant at) {
        return new Progress(sentSeq, receivedSeq, receivedHash, verifiedSeq, position, forkAtSeq, Optional.of(at));
    }

    /** The gateway waits for an earlier record than it had given receipts for, or than was thought. */
    public Progress expecting(long seq, String hashBefore) {
        return new Progress(
                sentSeq, seq - 1, hashBefore, Math.min(verifiedSeq, seq - 1), position, forkAtSeq, lastContactAt);
    }
}
