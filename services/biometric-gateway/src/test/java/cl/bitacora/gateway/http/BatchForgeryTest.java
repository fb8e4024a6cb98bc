package cl.bitacora.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.gateway.domain.BatchVerifier;
import cl.bitacora.gateway.domain.BatchVerifier.Verdict;
import cl.bitacora.http.ProblemException;
import cl.bitacora.testkit.journal.JournalSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever happens to the bytes of a signed batch on their way: either they still say exactly what was signed, or they are
 * refused in order. Nothing in between, and no failure of the reader itself.
 */
class BatchForgeryTest {
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    private static final JournalSimulator PC = journal();
    private static final SignedBatch SIGNED = PC.batch(1, PC.lastSeq());
    private static final byte[] BODY = SIGNED.toJson().getBytes(StandardCharsets.UTF_8);
    private static final PublicKey KEY =
            JournalKeys.publicKey(PC.keys().publicKey()).orElseThrow();

    private static JournalSimulator journal() {
        Instant at = Instant.parse("2020-03-30T12:00:00Z");
        JournalSimulator pc = new JournalSimulator("sala-1", 7);
        pc.write(new JournalRecord.BlockStarted(BLOCK, at));
        pc.marks(BLOCK, at, 4);
        pc.write(new JournalRecord.ActivitiesWritten(BLOCK, at, "Ñandú \"y\" \\ otra\nlínea"));
        pc.write(new JournalRecord.ClockChanged(BLOCK, at, -12));
        return pc;
    }

    private static void neitherForgedNorBroken(byte[] body) {
        Verdict verdict;
        try {
            verdict = BatchVerifier.verify("sala-1", KEY, BatchReader.read(new ByteArrayInputStream(body), 5_000));
        } catch (ProblemException refused) {
            assertThat(refused.drafts().getFirst().status()).isIn(400, 413);
            return;
        } catch (IOException e) {
            throw new AssertionError("the reader failed", e);
        }
        if (verdict instanceof Verdict.Sound sound) {
            assertThat(sound.batch().head()).isEqualTo(SIGNED.head());
            assertThat(sound.batch().records()).isEqualTo(SIGNED.records());
        }
    }

    @Property(tries = 20_000)
    void flipped_bits(@ForAll @Size(min = 1, max = 3) int[] places, @ForAll @IntRange(max = 7) int bit) {
        byte[] body = BODY.clone();
        for (int place : places) {
            body[Math.floorMod(place, body.length)] ^= (byte) (1 << bit);
        }
        neitherForgedNorBroken(body);
    }

    @Property(tries = 3_000)
    void cut_out_stretches(@ForAll int from, @ForAll @IntRange(min = 1, max = 400) int length) {
        int start = Math.floorMod(from, BODY.length);
        int end = Math.min(BODY.length, start + length);
        byte[] body = Arrays.copyOf(BODY, BODY.length - (end - start));
        System.arraycopy(BODY, end, body, start, BODY.length - end);
        neitherForgedNorBroken(body);
    }

    @Property(tries = 3_000)
    void doubled_stretches(@ForAll int from, @ForAll @IntRange(min = 1, max = 400) int length) {
        int start = Math.floorMod(from, BODY.length);
        int end = Math.min(BODY.length, start + length);
        byte[] body = new byte[BODY.length + end - start];
        System.arraycopy(BODY, 0, body, 0, end);
        System.arraycopy(BODY, start, body, end, BODY.length - start);
        neitherForgedNorBroken(body);
    }

    @Property(tries = 3_000)
    void digits_changed_into_digits(
            @ForAll @Size(min = 1, max = 2) int[] places, @ForAll @IntRange(max = 9) int digit) {
        byte[] body = BODY.clone();
        for (int place : places) {
            int at = Math.floorMod(place, body.length);
            while (body[at] < '0' || body[at] > '9') {
                at = (at + 1) % body.length;
            }
            body[at] = (byte) ('0' + digit);
        }
        neitherForgedNorBroken(body);
    }
}
