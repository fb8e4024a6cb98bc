package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;

/** The journal of one installation: one folder, one process. Safe for several threads. */
public final class Journal implements AutoCloseable {

    private Journal() {}

    /** An open journal and what opening found. */
    public record Opened(Journal journal, Recovery recovery) {}

    /**
     * Opens or creates the journal, and reads everything in it.
     *
     * @param installation id as enrolled
     * @throws JournalLockedException if another process has it open
     * @throws IOException if the folder cannot be read or written
     */
    public static Opened open(Path folder, String installation, PrivateKey key, PublicKey publicKey)
            throws IOException {
        throw new UnsupportedOperationException("journal");
    }

    /**
     * Writes records, in order, in one write, and returns when they are on the disk: only then may anybody be told.
     *
     * @return the records at their places
     * @throws JournalFailedException if the disk did not take them: none of them was recorded
     * @throws IllegalArgumentException for a record without canonical form, or no records
     */
    public List<ChainedRecord> append(List<JournalRecord> records) throws JournalFailedException {
        throw new UnsupportedOperationException("journal");
    }

    /** Sequence of the last record, 0 before the first. */
    public long lastSeq() {
        throw new UnsupportedOperationException("journal");
    }

    /** Sequence of the first record kept here: those before were pruned. */
    public long firstSeq() {
        throw new UnsupportedOperationException("journal");
    }

    /**
     * Hash of record {@code seq - 1}, as the head of a batch that starts at {@code seq} needs it.
     *
     * @throws IllegalArgumentException if that record is neither kept nor the last one pruned or the last one known
     */
    public String hashBefore(long seq) {
        throw new UnsupportedOperationException("journal");
    }

    /** Consecutive records from {@code fromSeq}; fewer than {@code max} at the end or before a hole. */
    public List<ChainedRecord> read(long fromSeq, int max) throws IOException {
        throw new UnsupportedOperationException("journal");
    }

    /**
     * Deletes what the gateway has: whole segments whose records all are at or before {@code throughSeq}.
     *
     * @throws IllegalArgumentException if the receipt is another installation's, or does not reach so far, or names another
     *     hash than the one kept here
     */
    public void prune(long throughSeq, VerifiedReceipt proof) throws IOException {
        throw new UnsupportedOperationException("journal");
    }

    /** Lets the folder go. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("journal");
    }
}
