package cl.bitacora.api;

import static cl.bitacora.api.Schemas.ordered;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.contracts.people.PersonRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI 3.0 document of every topic, from the event catalogues. */
public final class AsyncApi {
    /** Every catalogue of the platform. */
    public static final List<EventCatalogue<? extends Event>> CATALOGUES = List.of(
            JournalEvent.CATALOGUE,
            AttendanceEvent.CATALOGUE,
            CoursesEvent.CATALOGUE,
            CertificatesEvent.CATALOGUE,
            PaymentsEvent.CATALOGUE);

    private AsyncApi() {}

    /** The document as a tree; the same on each call. */
    public static Map<String, Object> document() {
        Schemas schemas = new Schemas();
        Map<String, Object> channels = new TreeMap<>();
        Map<String, Object> messages = new TreeMap<>();
        Map<String, Object> operations = new TreeMap<>();
        for (EventCatalogue<? extends Event> catalogue : CATALOGUES) {
            Map<String, Object> refs = new TreeMap<>();
            new TreeMap<>(catalogue.types()).forEach((type, record) -> {
                messages.put(type, message(type, schemas.of(record)));
                refs.put(type, Map.of("$ref", "#/components/messages/" + type));
            });
            channel(
                    catalogue.source(),
                    catalogue.topic(),
                    "Key: stream id. Order holds per stream; delivery is at least once; ce_id and version tell repeats.",
                    refs,
                    channels,
                    operations);
        }
        messages.put("people.person.v1", message("people.person.v1", schemas.of(PersonRecord.class)));
        channel(
                "people",
                PersonRecord.TOPIC,
                "Compacted. Key: person id. The only topic with personal data; a tombstone erases the person.",
                Map.of("people.person.v1", Map.of("$ref", "#/components/messages/people.person.v1")),
                channels,
                operations);
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered(
                        "title",
                        "Bitácora: events",
                        "version",
                        "1",
                        "description",
                        "CloudEvents 1.0 in binary mode over Apache Kafka: headers ce_id, ce_source, ce_type, ce_time, ce_subject;"
                                + " JSON body."),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages, "schemas", schemas.components()));
    }

    private static void channel(
            String source,
            String topic,
            String description,
            Map<String, Object> messages,
            Map<String, Object> channels,
            Map<String, Object> operations) {
        channels.put(source, ordered("address", topic, "description", description, "messages", messages));
        operations.put(
                "publish-" + source, ordered("action", "send", "channel", Map.of("$ref", "#/channels/" + source)));
    }

    private static Map<String, Object> message(String type, Map<String, Object> payload) {
        return ordered("name", type, "contentType", "application/json", "payload", payload);
    }
}
