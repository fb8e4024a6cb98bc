package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One installation: its journal grows by {@link #write}; any stretch of it comes out as a signed batch. The same seed and
 * the same records give the same bytes. Not safe for several threads.
 */
public final class JournalSimulator {
    private final String installation;
    private final Keypair keys;
    private final SplittableRandom random;
    private final List<ChainedRecord> journal = new ArrayList<>();

    /** An installation with the keys of this seed. */
    public JournalSimulator(String installation, long seed) {
        this.installation = installation;
        this.keys = Keypair.ofSeed(seed);
        this.random = new SplittableRandom(seed);
    }

    private JournalSimulator(JournalSimulator from, long lastSeq) {
        this.installation = from.installation;
        this.keys = from.keys;
        this.random = from.random.split();
        this.journal.addAll(from.journal.subList(0, Math.toIntExact(lastSeq)));
    }

    public String installation() {
        return installation;
    }

    public Keypair keys() {
        return keys;
    }

    /** Sequence number of the last record; 0 for an empty journal. */
    public long lastSeq() {
        return journal.size();
    }

    /** The hash before {@code seq}. */
    public String hashBefore(long seq) {
        return seq == 1
                ? JournalCodec.GENESIS
                : journal.get(Math.toIntExact(seq - 2)).hash();
    }

    /** Appends one record and returns it in its place. */
    public ChainedRecord write(JournalRecord said) {
        long seq = lastSeq() + 1;
        ChainedRecord entry = new ChainedRecord(seq, said, JournalCodec.hash(hashBefore(seq), seq, said));
        journal.add(entry);
        return entry;
    }

    /** Starts a class; nothing is written before {@link ClassDay#write}. */
    public ClassDay day(BlockKey block, Instant startsAt, int durationMinutes) {
        return new ClassDay(this, block, startsAt, durationMinutes);
    }

    /** Writes this many fingerprint marks of invented people, a second apart: for big journals. */
    public JournalSimulator marks(BlockKey block, Instant from, int count) {
        for (int i = 0; i < count; i++) {
            PersonId person = new PersonId("p-%016x%016x".formatted(0L, random.nextLong(1, 1_000)));
            write(new JournalRecord.ParticipantMarked(block, from.plusSeconds(i), person, MarkMethod.FINGERPRINT));
        }
        return this;
    }

    /** The records {@code firstSeq..lastSeq}, signed. */
    public SignedBatch batch(long firstSeq, long lastSeq) {
        return SignedBatch.sign(
                installation,
                hashBefore(firstSeq),
                journal.subList(Math.toIntExact(firstSeq - 1), Math.toIntExact(lastSeq)),
                keys.privateKey());
    }

    /** Everything, in batches of at most {@code size} records. */
    public List<SignedBatch> batches(int size) {
        List<SignedBatch> batches = new ArrayList<>();
        for (long first = 1; first <= lastSeq(); first += size) {
            batches.add(batch(first, Math.min(first + size - 1, lastSeq())));
        }
        return batches;
    }

    /** A disk image of this PC as it was after {@code lastSeq}: what it writes next is a fork. */
    public JournalSimulator restoredAt(long lastSeq) {
        return new JournalSimulator(this, lastSeq);
    }
}
