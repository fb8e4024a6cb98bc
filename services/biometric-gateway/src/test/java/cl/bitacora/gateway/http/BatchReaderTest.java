package cl.bitacora.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.http.ProblemException;
import cl.bitacora.http.ProblemException.Draft;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Fact;
import cl.bitacora.testkit.journal.DemoScenario;
import cl.bitacora.testkit.journal.JournalSimulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchReaderTest {
    private final DemoScenario scenario =
            new DemoScenario(new SectionId("bodegas-1"), new byte[32], "sala-1", "sala-2");
    private final SignedBatch batch = scenario.uploads(2).getFirst().batch();
    private final String json = batch.toJson();

    private static SignedBatch read(String body) {
        return read(body, 5_000);
    }

    private static SignedBatch read(String body, int maxRecords) {
        try {
            return BatchReader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), maxRecords);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Draft refused(String body) {
        return assertThrows(ProblemException.class, () -> read(body)).drafts().getFirst();
    }

    @Test
    void every_kind_of_record_comes_back_as_it_was_written() {
        for (DemoScenario.Upload upload : scenario.uploads()) {
            assertThat(read(upload.json())).isEqualTo(upload.batch());
        }
    }

    @Test
    void a_reading_of_the_clocks_is_read_and_what_is_no_reading_is_named() {
        JournalSimulator pc = new JournalSimulator("sala-1", 5);
        BlockKey block = BlockKey.parse("bodegas-1.20260309.A");
        Instant at = Instant.parse("2026-03-09T12:00:00Z");
        pc.write(new JournalRecord.TimeRead(block, at, "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11", 7_265_301, ""));
        pc.write(new JournalRecord.TimeRead(block, at, "process-0011223344556677", 0, "a-0011223344556677"));
        String readings = pc.batch(1, 2).toJson();
        assertThat(read(readings)).isEqualTo(pc.batch(1, 2));
        assertThat(refused(readings.replace("a-00112233", "b-00112233")).field())
                .isEqualTo("records[1].record.anchor");
        assertThat(refused(readings.replace("process-0011223344556677", "boot 7"))
                        .field())
                .isEqualTo("records[1].record.bootId");
        assertThat(refused(readings.replace("7265301", "-1")).field()).isEqualTo("records[0].record.bootMillis");
    }

    @Test
    void white_space_and_order_of_keys_do_not_matter() {
        String loose = json.replaceFirst("\\{\"firstSeq\":(\\d+),", "{ \n")
                .replaceFirst(
                        ",\"signature\"", ",\"firstSeq\" : " + batch.head().firstSeq() + " ,\"signature\"");
        assertThat(loose).isNotEqualTo(json);
        assertThat(read(loose)).isEqualTo(batch);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            # what is replaced                        | by                                        | code                        | field
            `"seq":1,`                                | ``                                        | journal-field-missing       | records[0].record.seq
            `"seq":1,`                                | `"seq":"1",`                              | journal-field-invalid       | records[0].record.seq
            `"seq":1,`                                | `"seq":1.0,`                              | unreadable-field            | records[0].record.seq
            `"seq":1,`                                | `"seq":null,`                             | unreadable-field            | records[0].record.seq
            `"seq":1,`                                | `"seq":9007199254740992,`                 | unreadable-field            | records[0].record.seq
            `"seq":1,`                                | `"seq":1,"room":"x",`                     | journal-field-unknown       | records[0].record.room
            `"durationMinutes":240`                   | `"durationMinutes":0`                     | journal-field-invalid       | records[0].record.durationMinutes
            `"durationMinutes":240`                   | `"durationMinutes":1441`                  | journal-field-invalid       | records[0].record.durationMinutes
            `"allDay":false`                          | `"allDay":"no"`                           | journal-field-invalid       | records[0].record.allDay
            `"programme":"BONO_MIPE_2020"`            | `"programme":"BONO"`                      | journal-field-invalid       | records[0].record.programme
            `"type":"block-created"`                  | `"type":"block-created "`                 | journal-field-invalid       | records[0].record.type
            `"at":"2020-03-30T11:50:00Z"`             | `"at":"2020-03-30T11:50:00.5Z"`           | journal-field-not-canonical | records[0].record.at
            `"at":"2020-03-30T11:50:00Z"`             | `"at":"2020-03-30T11:50:00.000Z"`         | journal-field-not-canonical | records[0].record.at
            `"at":"2020-03-30T11:50:00Z"`             | `"at":"2020-03-30T08:50:00-03:00"`        | journal-field-not-canonical | records[0].record.at
            `"at":"2020-03-30T11:50:00Z"`             | `"at":"ayer"`                             | journal-field-invalid       | records[0].record.at
            `"block":"bodegas-1.20200330.A"`          | `"block":"bodegas-1.20200330.a"`          | journal-field-invalid       | records[0].record.block
            `"block":"bodegas-1.20200330.A"`          | `"block":"bodegas-1.20200231.A"`          | journal-field-invalid       | records[0].record.block
            `{"hash":`                                | `{"hush":`                                | unknown-field               | records[0].hush
            `,"records":[`                            | `,"extra":1,"records":[`                  | unknown-field               | extra
            `"installation":"sala-1",`                | ``                                        | missing-field               | installation
            `"lastHash":"`                            | `"lastHash":"X`                           | unreadable-field            | lastHash
            `"firstSeq":1`                            | `"firstSeq":true`                         | unreadable-field            | firstSeq
            """, delimiter = '|')
    void what_is_wrong_is_named(String found, String by, String code, String field) {
        String first = scenario.uploads(1).getLast().json();
        assertThat(first).contains(found);
        Draft draft = refused(first.replaceFirst(java.util.regex.Pattern.quote(found), by == null ? "" : by));
        assertThat(draft.status()).isEqualTo(400);
        assertThat(draft.code()).isEqualTo(code);
        assertThat(draft.field()).isEqualTo(field);
    }

    @Test
    @Covers("LCE-002")
    void LCE_002_T3_a_ticked_box_is_no_mark() {
        Draft draft = refused(json.replaceFirst("FINGERPRINT", "MANUAL_TICKBOX"));
        assertThat(draft.code()).isEqualTo("mark-method-inadmissible");
        assertThat(draft.rule().orElseThrow()).hasToString("LCE-002");
        assertThat(Fact.toMap(draft.facts())).containsKey("seq");
    }

    @Test
    @Covers("LCE-002")
    void LCE_002_T1_T2_a_fingerprint_and_the_exceptions_of_the_norm_are() {
        for (String method : new String[] {"DOCUMENT_NUMBER", "POLICE_RECORD", "RENEWAL_RECEIPT"}) {
            assertThat(read(json.replaceFirst("FINGERPRINT", method)).records()).hasSameSizeAs(batch.records());
        }
    }

    @Test
    void doubled_keys_nested_values_and_rubbish_are_refused() {
        assertThat(refused(json.replaceFirst("\"records\"", "\"lastSeq\":1,\"records\""))
                        .status())
                .isEqualTo(400);
        assertThat(refused(json.replaceFirst("\"seq\":", "\"seq\":1,\"seq\":")).status())
                .isEqualTo(400);
        assertThat(refused(json.replaceFirst("\"seq\":\\d+", "\"seq\":{}")).status())
                .isEqualTo(400);
        for (String body : new String[] {"", "[]", "1", "{", "{}", json + "x", json + json, "[".repeat(10_000)}) {
            assertThat(refused(body).status()).isEqualTo(400);
        }
    }

    @Test
    void more_records_than_the_limit_are_answered_with_the_limit() {
        int size = batch.records().size();
        assertThat(read(json, size).records()).hasSize(size);
        Draft draft = assertThrows(ProblemException.class, () -> read(json, size - 1))
                .drafts()
                .getFirst();
        assertThat(draft.status()).isEqualTo(413);
        assertThat(Fact.toMap(draft.facts())).containsEntry("limit", Integer.toString(size - 1));
    }

    @Test
    void half_a_surrogate_pair_in_a_text_is_refused_and_a_whole_one_is_not() {
        String whole = json.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"\\\\ud83d\\\\ude00\"");
        assertThat(read(whole).toJson()).contains("\ud83d\ude00");
        String half = json.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"\\\\ud83d\"");
        assertThat(refused(half).field()).endsWith(".record.text");
        String tooLong = json.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"" + "a".repeat(4_001) + "\"");
        assertThat(refused(tooLong).field()).endsWith(".record.text");
    }
}
