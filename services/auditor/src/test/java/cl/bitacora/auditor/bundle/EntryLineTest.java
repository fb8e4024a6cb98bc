package cl.bitacora.auditor.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.auditor.bundle.EntryLine.LineUnreadableException;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class EntryLineTest {
    private static final String LINE = "{\"position\":7,\"event_id\":\"00000000-0000-7000-8000-000000000007\","
            + "\"stream\":\"block-ñandú\",\"version\":2,\"type\":\"attendance.block-closed.v1\","
            + "\"occurred_on\":\"2020-03-30\",\"occurred_at\":\"2020-03-30T16:00:00Z\","
            + "\"recorded_at\":\"2026-01-05T12:00:00.123456Z\",\"actor\":\"a\",\"causation\":\"\","
            + "\"correlation\":\"c\",\"regulation\":\"54d2c687d22f\",\"payload\":\"{\\\"a\\\":\\\"\\\\n é \\uD83D\\uDE00\\\"}\","
            + "\"leaf_hash\":\"" + "0a".repeat(32) + "\",\"chain_hash\":\"" + "00".repeat(32) + "\"}";

    @Test
    void an_entry_has_one_line_and_comes_back_as_it_was() {
        Entry entry = new Entry(
                new RawEvent(
                        7,
                        "00000000-0000-7000-8000-000000000007",
                        "block-ñandú",
                        2,
                        "attendance.block-closed.v1",
                        "{\"a\":\"\\n é 😀\"}",
                        Instant.parse("2020-03-30T16:00:00Z"),
                        Instant.parse("2026-01-05T12:00:00.123456Z"),
                        new Metadata("a", "", "c", "54d2c687d22f"),
                        Hash.ofHex("0a".repeat(32)),
                        Hash.ZERO),
                LocalDate.of(2020, 3, 30));
        assertThat(new String(EntryLine.encode(entry), StandardCharsets.UTF_8)).isEqualTo(LINE);
        assertThat(EntryLine.decode(bytes(LINE))).isEqualTo(entry);
    }

    @Test
    void other_spellings_of_the_same_entry_are_refused() {
        assertRefused(LINE.replace("\"version\":2", "\"version\": 2"));
        assertRefused(LINE.replace("16:00:00Z", "16:00:00z"));
        assertRefused(LINE.replace("16:00:00Z", "16:00:00.000Z"));
        assertRefused(LINE.replace("0a0a", "0A0A"));
        assertRefused(LINE.replace("\"a\",\"causation\"", "\"\\u0061\",\"causation\""));
        assertRefused(LINE + " ");
        assertRefused(LINE.replace("\"actor\":\"a\",", ""));
        assertRefused(LINE.replaceFirst("\\{", "{\"more\":1,"));
        assertRefused("");
        assertRefused("null");
    }

    @Test
    void a_segment_is_read_line_by_line_whatever_the_buffer() throws IOException {
        String longLine = "x".repeat(200_000);
        byte[] zipped = gzip("a\n\n" + longLine + "\nb\n");
        try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(zipped))) {
            assertThat(text(reader)).isEqualTo("a");
            assertThat(text(reader)).isEmpty();
            assertThat(text(reader)).isEqualTo(longLine);
            assertThat(text(reader)).isEqualTo("b");
            assertThat(reader.next()).isEmpty();
            assertThat(reader.sha256()).isEqualTo(Digests.hex(zipped));
        }
    }

    @Test
    void a_line_without_its_end_is_damage() throws IOException {
        try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(gzip("a\nb")))) {
            assertThat(text(reader)).isEqualTo("a");
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
        }
    }

    private static String text(SegmentReader reader) throws IOException {
        Optional<byte[]> line = reader.next();
        return new String(line.orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static void assertRefused(String line) {
        assertThatThrownBy(() -> EntryLine.decode(bytes(line))).as(line).isInstanceOf(LineUnreadableException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
