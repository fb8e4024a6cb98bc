package cl.bitacora.contracts.journals.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JournalCodecTest {
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    private static final Instant AT = Instant.parse("2020-03-30T11:55:00Z");
    private static final PersonId SOMEBODY = new PersonId("p-00112233445566778899aabbccddeeff");

    static final List<JournalRecord> ONE_OF_EACH = List.of(
            new JournalRecord.BlockCreated(BLOCK, AT, Programme.BONO_MIPE_2020, 240, false),
            new JournalRecord.RelatorEntered(BLOCK, AT, SOMEBODY),
            new JournalRecord.BlockStarted(BLOCK, AT),
            new JournalRecord.ParticipantMarked(BLOCK, AT, SOMEBODY, MarkMethod.FINGERPRINT),
            new JournalRecord.ObservationWritten(BLOCK, AT, "", "sin-carnet", "0".repeat(64)),
            new JournalRecord.RelatorExited(BLOCK, AT, SOMEBODY),
            new JournalRecord.ActivitiesWritten(BLOCK, AT, "Inventario: \"mínimos\"\n50 % del módulo"),
            new JournalRecord.AttendanceInformed(BLOCK, AT),
            new JournalRecord.ClockChanged(BLOCK, AT, -12),
            new JournalRecord.TimeRead(
                    BLOCK, AT, "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11", 7_265_301, "a-0011223344556677"));

    @Test
    void a_mark_has_exactly_this_form() {
        assertThat(JournalCodec.canonical(4, ONE_OF_EACH.get(3)))
                .isEqualTo(
                        "{\"at\":\"2020-03-30T11:55:00Z\",\"block\":\"bodegas-1.20200330.A\",\"method\":\"FINGERPRINT\","
                                + "\"participant\":\"p-00112233445566778899aabbccddeeff\",\"seq\":4,\"type\":\"participant-marked\"}");
    }

    @Test
    void a_reading_of_both_clocks_has_exactly_this_form() {
        assertThat(JournalCodec.canonical(5, ONE_OF_EACH.getLast()))
                .isEqualTo("{\"anchor\":\"a-0011223344556677\",\"at\":\"2020-03-30T11:55:00Z\","
                        + "\"block\":\"bodegas-1.20200330.A\",\"bootId\":\"3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11\","
                        + "\"bootMillis\":7265301,\"seq\":5,\"type\":\"time-read\"}");
    }

    @Test
    void every_type_writes_its_keys_in_ascending_order_and_no_white_space() {
        Pattern key = Pattern.compile("[{,]\"([a-zA-Z0-9]+)\":");
        for (JournalRecord said : ONE_OF_EACH) {
            String canonical = JournalCodec.canonical(1, said);
            List<String> keys = key.matcher(canonical)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(keys).isSorted().contains("at", "block", "seq", "type");
            assertThat(canonical).doesNotContain("\n").doesNotContain("\": ").doesNotContain(", \"");
        }
    }

    @Test
    void strings_are_escaped_as_rfc_8785_says() {
        StringBuilder out = new StringBuilder();
        CanonicalJson.quote(out, "\u20ac$\u000f\nA'\u0042\"\\\\\"/");
        assertThat(out.toString()).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void what_has_no_canonical_form_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalCodec.canonical(1, new JournalRecord.BlockStarted(BLOCK, AT.plusMillis(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalCodec.canonical(
                        1, new JournalRecord.BlockStarted(BLOCK, Instant.parse("+10000-01-01T00:00:00Z"))));
        for (String broken : List.of("\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> JournalCodec.canonical(1, new JournalRecord.ActivitiesWritten(BLOCK, AT, broken)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalCodec.canonical(
                        1, new JournalRecord.ClockChanged(BLOCK, AT, CanonicalJson.MAX_SAFE + 1)));
        assertThat(JournalCodec.canonical(1, new JournalRecord.ActivitiesWritten(BLOCK, AT, "\ud83d\ude00")))
                .contains("\ud83d\ude00");
    }

    @Test
    void the_hash_covers_sequence_content_and_everything_before() {
        JournalRecord said = ONE_OF_EACH.get(3);
        String hash = JournalCodec.hash(JournalCodec.GENESIS, 1, said);
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(JournalCodec.hash(JournalCodec.GENESIS, 2, said)).isNotEqualTo(hash);
        assertThat(JournalCodec.hash(hash, 1, said)).isNotEqualTo(hash);
        assertThat(JournalCodec.hash(JournalCodec.GENESIS, 1, ONE_OF_EACH.get(2)))
                .isNotEqualTo(hash);
    }

    @Test
    void every_point_of_small_order_is_refused_as_a_key() {
        // Points of order 8 double to y = 0, which on this curve means d*y^4 + 2*y^2 - 1 = 0.
        BigInteger p = JournalKeys.P;
        BigInteger d = BigInteger.valueOf(-121665)
                .multiply(BigInteger.valueOf(121666).modInverse(p))
                .mod(p);
        long ofOrderEight = JournalKeys.SMALL_ORDER_Y.stream()
                .filter(y -> d.multiply(y.modPow(BigInteger.valueOf(4), p))
                                .add(y.multiply(y).multiply(BigInteger.TWO))
                                .subtract(BigInteger.ONE)
                                .mod(p)
                                .signum()
                        == 0)
                .count();
        assertThat(ofOrderEight).isEqualTo(2);
        String header = "302a300506032b6570032100";
        for (String point : List.of("01" + "00".repeat(31), "00".repeat(32), "ec" + "ff".repeat(30) + "7f")) {
            assertThat(JournalKeys.publicKey(WorkedExampleTest.base64(header + point)))
                    .isEmpty();
        }
    }

    @Test
    void a_key_of_another_kind_is_refused() {
        assertThat(JournalKeys.publicKey("bm8=")).isEmpty();
        assertThat(JournalKeys.publicKey("%")).isEmpty();
    }
}
