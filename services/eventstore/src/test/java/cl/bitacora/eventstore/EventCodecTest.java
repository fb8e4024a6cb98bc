package cl.bitacora.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.EventCodec.UnknownTypeException;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    /** Version 3 of an event that began with a plain amount. */
    record Paid(Instant at, Clp amount, String currency) implements Event {}

    private static final EventCatalogue<Paid> CATALOGUE = EventCatalogue.<Paid>of("test", "bitacora.test.v1")
            .add("test.paid.v3", Paid.class)
            .build();
    private static final List<Upcaster> UPCASTERS = List.of(
            new Upcaster("test.paid.v2", "test.paid.v3", tree -> tree.put("currency", "CLP")),
            new Upcaster("test.paid.v1", "test.paid.v2", tree -> {
                tree.set("amount", tree.remove("pesos"));
                return tree;
            }));

    private final EventCodec<Paid> codec = new EventCodec<>(CATALOGUE, UPCASTERS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test.paid.v1 | {'at':'2020-03-09T16:05:00Z','pesos':7}",
                "test.paid.v2 | {'at':'2020-03-09T16:05:00Z','amount':7}",
                "test.paid.v3 | {'at':'2020-03-09T16:05:00Z','amount':7,'currency':'CLP'}"
            },
            quoteCharacter = '`')
    void old_versions_read_as_the_newest(String type, String json) {
        assertThat(codec.decode(type, json.replace('\'', '"')))
                .isEqualTo(new Paid(Instant.parse("2020-03-09T16:05:00Z"), Clp.of(7), "CLP"));
        assertThat(codec.knows(type)).isTrue();
    }

    @Test
    void an_unknown_type_says_so() {
        assertThat(codec.knows("test.paid.v4")).isFalse();
        assertThatThrownBy(() -> codec.decode("test.paid.v4", "{}")).isInstanceOf(UnknownTypeException.class);
    }

    @Test
    void upcasters_that_go_round_in_a_circle_are_found() {
        EventCodec<Paid> circle = new EventCodec<>(
                CATALOGUE,
                List.of(
                        new Upcaster("test.a.v1", "test.a.v2", t -> t),
                        new Upcaster("test.a.v2", "test.a.v1", t -> t)));
        assertThatThrownBy(() -> circle.knows("test.a.v1")).hasMessageContaining("circle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'at':'2020-03-09T16:05:00Z','amount':7,'currency':'CLP','more':1}",
                "{'at':'2020-03-09T16:05:00Z','amount':7}",
                "{'at':'2020-03-09T16:05:00Z','amount':7,'currency':null}",
                "{'at':'2020-03-09T16:05:00Z','amount':7.0,'currency':'CLP'}",
                "{'at':'2020-03-09T16:05:00Z','amount':'7','currency':'CLP'}",
                "{'at':'2020-03-09','amount':7,'currency':'CLP'}",
                "{'at':'2020-03-09T16:05:00Z','amount':7,'amount':8,'currency':'CLP'}",
                "{'at':'2020-03-09T16:05:00Z','amount':7,'currency':'CLP'} {}",
                "[]"
            })
    void what_does_not_fit_is_not_half_read(String json) {
        assertThatThrownBy(() -> codec.decode("test.paid.v3", json.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What learnt to say something more: old texts are read, and what says no more is written, and hashed, as before. */
    @Test
    void what_an_event_may_leave_out_is_neither_asked_for_nor_written() {
        record Said(Instant at, Optional<Rut> otic) implements Event {}
        EventCodec<Said> said = EventCodec.of(EventCatalogue.<Said>of("test", "bitacora.test.v1")
                .add("test.said.v1", Said.class)
                .build());
        String old = "{\"at\":\"2020-03-09T16:05:00Z\"}";
        Said silent = new Said(Instant.parse("2020-03-09T16:05:00Z"), Optional.empty());
        assertThat(said.decode("test.said.v1", old)).isEqualTo(silent);
        assertThat(said.encode(silent)).isEqualTo(old);
        String named = "{\"at\":\"2020-03-09T16:05:00Z\",\"otic\":\"70123456-1\"}";
        assertThat(said.decode("test.said.v1", named).otic()).contains(Rut.of("70123456-1"));
        assertThat(said.encode(said.decode("test.said.v1", named))).isEqualTo(named);
        assertThatThrownBy(() -> said.decode("test.said.v1", "{\"otic\":\"70123456-1\"}"))
                .hasMessageContaining("at");
        assertThatThrownBy(() -> said.decode("test.said.v1", named.replace("-1\"", "-2\"")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One of each. */
    record Values(
            Rut rut,
            PersonId person,
            SectionId section,
            BlockKey block,
            RuleId rule,
            Ratio ratio,
            Clp amount,
            Instant at,
            LocalDate on,
            LocalTime time,
            Optional<String> maybe,
            Map<PersonId, Clp> byPerson,
            Kind kind) {
        enum Kind {
            ONE;

            public boolean isOne() {
                return true;
            }
        }

        public boolean isNothing() {
            return false;
        }

        public String getText() {
            return "not data";
        }
    }

    @Test
    void kernel_values_are_their_canonical_text() throws JsonProcessingException {
        PersonId ana = new PersonId("p-3f2a91c07d5e4b18a6c2d9e0f1b2c3d4");
        Values values = new Values(
                Rut.ofNumber(12_345_678),
                ana,
                new SectionId("bodegas-1"),
                BlockKey.parse("bodegas-1.20200309.A"),
                RuleId.of("LCE-904"),
                Ratio.of(6, 8),
                Clp.of(-5),
                Instant.parse("2020-03-09T16:05:00.123456Z"),
                LocalDate.of(2020, 3, 9),
                LocalTime.of(9, 0),
                Optional.empty(),
                Map.of(ana, Clp.of(3)),
                Values.Kind.ONE);
        String json = BitacoraJson.mapper().writeValueAsString(values);
        assertThat(json).isEqualTo("""
                        {"rut":"12345678-5","person":"p-3f2a91c07d5e4b18a6c2d9e0f1b2c3d4","section":"bodegas-1",\
                        "block":"bodegas-1.20200309.A","rule":"LCE-904","ratio":"3/4","amount":-5,\
                        "at":"2020-03-09T16:05:00.123456Z","on":"2020-03-09","time":"09:00:00",\
                        "byPerson":{"p-3f2a91c07d5e4b18a6c2d9e0f1b2c3d4":3},"kind":"ONE"}""");
        assertThat(BitacoraJson.mapper().readValue(json, Values.class)).isEqualTo(values);
    }

    @Test
    void a_wrong_rut_is_refused_without_repeating_it() {
        String json = "{\"person\":\"p-3f2a91c07d5e4b18a6c2d9e0f1b2c3d4\",\"rut\":\"12345678-9\",\"names\":\"A\","
                + "\"lastNames\":\"B\",\"email\":\"\",\"phone\":\"\"}";
        assertThatThrownBy(() -> BitacoraJson.mapper().readValue(json, PersonRecord.class))
                .hasMessageContaining("not a valid Rut")
                .extracting(e -> ((JsonProcessingException) e).getOriginalMessage())
                .asString()
                .doesNotContain("12345678");
    }

    /** As {@code java.time} writes and reads them: the reading by digits must not differ from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-09T12:00:00Z",
                "2024-02-29T23:59:59.1Z",
                "1969-12-31T23:59:59.999999Z",
                "0000-01-01T00:00:00.123456789Z",
                "2026-03-09T12:00:00.000000001Z",
                "2026-03-09T24:00:00Z",
                "+12026-03-09T12:00:00Z",
                "-0001-03-09T12:00:00Z"
            })
    void instants_read_as_the_general_parser_reads_them(String text) throws Exception {
        assertThat(BitacoraJson.mapper().readValue('"' + text + '"', Instant.class))
                .isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-03-09T25:00:00Z",
                "2026-03-09T12:60:00Z",
                "2026-03-09T12:00:00.1234567890Z",
                "2026-03-09T12:00:00,5Z",
                "2026-03-09T12:00:0aZ",
                "2026-03-09T12:00:00",
                "2026-03-09"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> BitacoraJson.mapper().readValue('"' + text + '"', Instant.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-3-09", "2026/03/09", "20260309", "2026-03-0x", "2026-00-10"})
    void what_is_no_date_is_refused(String text) throws Exception {
        assertThat(BitacoraJson.mapper().readValue("\"2024-02-29\"", LocalDate.class))
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> BitacoraJson.mapper().readValue('"' + text + '"', LocalDate.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
