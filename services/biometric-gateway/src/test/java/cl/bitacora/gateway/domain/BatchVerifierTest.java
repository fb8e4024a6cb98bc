package cl.bitacora.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.gateway.domain.BatchVerifier.Verdict;
import cl.bitacora.testkit.journal.JournalSimulator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchVerifierTest {
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    private static final Instant CLASS = Instant.parse("2020-03-30T12:00:00Z");

    private final JournalSimulator pc = new JournalSimulator("sala-1", 7).marks(BLOCK, CLASS, 10);
    private final SignedBatch batch = pc.batch(4, 8);

    static VerifiedBatch sound(JournalSimulator from, SignedBatch batch) {
        Verdict verdict = BatchVerifier.verify(from.installation(), key(from), batch);
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound) verdict).batch();
    }

    private static PublicKey key(JournalSimulator of) {
        return JournalKeys.publicKey(of.keys().publicKey()).orElseThrow();
    }

    private Verdict verify(SignedBatch any) {
        return BatchVerifier.verify("sala-1", key(pc), any);
    }

    @Test
    void an_authentic_batch_is_sound() {
        assertThat(verify(batch)).isInstanceOf(Verdict.Sound.class);
        assertThat(verify(pc.batch(1, 1))).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void another_key_did_not_sign_it() {
        JournalSimulator stranger = new JournalSimulator("sala-1", 8).marks(BLOCK, CLASS, 10);
        assertThat(verify(stranger.batch(1, 3))).isEqualTo(new Verdict.Forged());
        assertThat(verify(new SignedBatch(batch.head(), batch.records(), "AAAA")))
                .isEqualTo(new Verdict.Forged());
    }

    @Test
    void a_batch_of_another_installation_does_not_pass_even_with_the_same_key() {
        JournalSimulator twin = new JournalSimulator("sala-2", 7).marks(BLOCK, CLASS, 10);
        assertThat(verify(twin.batch(1, 3))).isEqualTo(new Verdict.Misshapen("installation"));
        BatchHead head = twin.batch(1, 3).head();
        BatchHead renamed = new BatchHead("sala-1", head.firstSeq(), head.lastSeq(), head.prevHash(), head.lastHash());
        SignedBatch disguised = new SignedBatch(
                renamed, twin.batch(1, 3).records(), twin.batch(1, 3).signature());
        assertThat(verify(disguised)).isEqualTo(new Verdict.Forged());
    }

    @Test
    void a_changed_record_breaks_the_chain_at_its_place() {
        List<ChainedRecord> records = new ArrayList<>(batch.records());
        records.set(
                2,
                new ChainedRecord(
                        6,
                        pc.batch(1, 1).records().getFirst().said(),
                        records.get(2).hash()));
        assertThat(verify(new SignedBatch(batch.head(), records, batch.signature())))
                .isEqualTo(new Verdict.Broken(6));
    }

    @Test
    void a_changed_record_with_its_hash_recomputed_breaks_at_the_next() {
        List<ChainedRecord> records = new ArrayList<>(batch.records());
        var other = pc.batch(1, 1).records().getFirst().said();
        records.set(
                2, new ChainedRecord(6, other, JournalCodec.hash(records.get(1).hash(), 6, other)));
        assertThat(verify(new SignedBatch(batch.head(), records, batch.signature())))
                .isEqualTo(new Verdict.Broken(7));
    }

    @Test
    void a_chain_recomputed_to_the_end_does_not_reach_the_signed_hash() {
        List<ChainedRecord> records = new ArrayList<>(batch.records());
        var other = pc.batch(1, 1).records().getFirst().said();
        records.set(
                4, new ChainedRecord(8, other, JournalCodec.hash(records.get(3).hash(), 8, other)));
        assertThat(verify(new SignedBatch(batch.head(), records, batch.signature())))
                .isEqualTo(new Verdict.Broken(8));
    }

    @Test
    void taken_out_swapped_or_doubled_records_are_named() {
        List<ChainedRecord> swapped = new ArrayList<>(batch.records());
        swapped.set(1, batch.records().get(2));
        swapped.set(2, batch.records().get(1));
        assertThat(verify(new SignedBatch(batch.head(), swapped, batch.signature())))
                .isEqualTo(new Verdict.OutOfSequence(1, 5));
        List<ChainedRecord> fewer = batch.records().subList(0, 4);
        assertThat(verify(new SignedBatch(batch.head(), fewer, batch.signature())))
                .isEqualTo(new Verdict.Misshapen("lastSeq"));
        assertThat(verify(new SignedBatch(batch.head(), List.of(), batch.signature())))
                .isEqualTo(new Verdict.Misshapen("records"));
    }

    @Test
    void only_the_first_record_follows_on_nothing() {
        BatchHead head = batch.head();
        assertThat(verify(new SignedBatch(
                        new BatchHead("sala-1", 4, 8, JournalCodec.GENESIS, head.lastHash()),
                        batch.records(),
                        batch.signature())))
                .isEqualTo(new Verdict.Misshapen("prevHash"));
        assertThat(verify(new SignedBatch(
                        new BatchHead("sala-1", 0, 4, head.prevHash(), head.lastHash()),
                        batch.records(),
                        batch.signature())))
                .isEqualTo(new Verdict.Misshapen("firstSeq"));
    }
}
