package cl.bitacora.portal;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.journal.DemoPerson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The demonstration's events as the five services recorded them ({@code demo/events.jsonl}, written by the auditor's
 * {@code DemoHistoryFileTest} from the same deciders), and the people behind the pseudonyms.
 */
public final class Demo {
    public static final String SECTION = "bodegas-de-prueba-1";

    /** The key of the file's pseudonyms, as {@code %test.bitacora.person-key} has it. */
    public static final byte[] PERSON_KEY = new byte[32];

    private Demo() {}

    /** The events of one service, in their order. */
    public static <E extends Event> List<RecordedEvent<E>> events(EventCatalogue<E> catalogue) {
        EventCodec<E> codec = EventCodec.of(catalogue);
        List<RecordedEvent<E>> events = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/events.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = BitacoraJson.mapper().readTree(line);
                if (node.get("log").asText().equals(catalogue.source())) {
                    events.add(read(codec, node));
                }
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Event> RecordedEvent<E> read(EventCodec<E> codec, JsonNode node) {
        String type = node.get("type").asText();
        return new RecordedEvent<>(
                codec.catalogue().source(),
                node.get("position").asLong(),
                node.get("id").asText(),
                node.get("stream").asText(),
                node.get("version").asLong(),
                type,
                codec.decode(type, node.get("event").toString()),
                new Metadata(
                        node.get("actor").asText(),
                        "",
                        "demo",
                        node.get("regulation").asText()),
                Instant.parse(node.get("recordedAt").asText()),
                "0".repeat(64));
    }

    /** Everything on the topics of the application under test. */
    public static void publish() {
        publish(JournalEvent.CATALOGUE);
        publish(CoursesEvent.CATALOGUE);
        publish(AttendanceEvent.CATALOGUE);
        publish(CertificatesEvent.CATALOGUE);
        publish(PaymentsEvent.CATALOGUE);
        Stream.concat(DemoPerson.ENROLLED.stream(), Stream.of(DemoPerson.RELATOR))
                .forEach(person -> TestTopics.publish(new PersonRecord(
                        person.id(PERSON_KEY),
                        person.rut(),
                        person.names(),
                        person.lastNames(),
                        person.email(),
                        person.phone())));
    }

    private static <E extends Event> void publish(EventCatalogue<E> catalogue) {
        TestTopics.publish(catalogue, events(catalogue));
    }

    /** Somebody of the demonstration by the key of its table, e.g. {@code P04}. */
    public static DemoPerson person(String key) {
        return DemoPerson.ENROLLED.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
