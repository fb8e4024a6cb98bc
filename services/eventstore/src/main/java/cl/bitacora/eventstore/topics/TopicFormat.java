package cl.bitacora.eventstore.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.RawEvent;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One event as one Kafka record: key is the stream, value the stored JSON, the rest CloudEvents 1.0 in binary mode. */
public final class TopicFormat {
    private TopicFormat() {}

    /**
     * To the topic.
     *
     * @param source short name of the publishing service
     */
    public static ProducerRecord<String, byte[]> encode(String topic, String source, RawEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, event.stream(), event.payload().getBytes(UTF_8));
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.eventId());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.type());
        put(headers, "ce_time", event.occurredAt().toString());
        put(headers, "ce_subject", event.stream());
        put(headers, "content-type", "application/json");
        put(headers, "ce_position", Long.toString(event.position()));
        put(headers, "ce_version", Long.toString(event.version()));
        put(headers, "ce_actor", event.metadata().actor());
        put(headers, "ce_causation", event.metadata().causation());
        put(headers, "ce_correlation", event.metadata().correlation());
        put(headers, "ce_regulation", event.metadata().regulation());
        put(headers, "ce_recordedat", event.recordedAt().toString());
        put(headers, "ce_leafhash", event.leafHash().toString());
        return record;
    }

    /**
     * From the topic.
     *
     * @throws ForeignRecordException for a record that no relay wrote
     */
    public static Delivered decode(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        if (record.key() == null || value == null) {
            throw new ForeignRecordException("record without key or value at " + place(record));
        }
        try {
            Headers headers = record.headers();
            return new Delivered(
                    get(headers, "ce_source"),
                    Long.parseLong(get(headers, "ce_position")),
                    get(headers, "ce_id"),
                    get(headers, "ce_subject"),
                    Long.parseLong(get(headers, "ce_version")),
                    get(headers, "ce_type"),
                    new String(value, UTF_8),
                    new Metadata(
                            get(headers, "ce_actor"),
                            get(headers, "ce_causation"),
                            get(headers, "ce_correlation"),
                            get(headers, "ce_regulation")),
                    Instant.parse(get(headers, "ce_recordedat")),
                    get(headers, "ce_leafhash"));
        } catch (RuntimeException e) {
            throw new ForeignRecordException("unreadable record at " + place(record) + ": " + e.getMessage());
        }
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String get(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), UTF_8);
    }

    /** Something on a topic that is not an event of a relay: skipped with an alarm, since no stream can be told. */
    public static final class ForeignRecordException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForeignRecordException(String message) {
            super(message);
        }
    }
}
