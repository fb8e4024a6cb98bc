package cl.bitacora.testkit;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.TopicFormat;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.proof.Hash;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the application under test, from the other side: feeds it with foreign events exactly as a relay encodes
 * them, and reads what it published. For use inside a {@code @QuarkusTest} with {@link PlatformTestResource}.
 */
public final class TestTopics {
    /** Who says what {@link #publish} publishes. */
    public static final Metadata METADATA = new Metadata("test", "", "test-correlation", "test-revision");

    private static final Map<String, AtomicLong> COUNTERS = new ConcurrentHashMap<>();

    private TestTopics() {}

    /** Publishes the next events of a foreign stream and waits until the broker has them; versions go on by themselves. */
    @SafeVarargs
    public static <E extends Event> List<RecordedEvent<E>> publish(
            EventCatalogue<E> catalogue, String stream, E... events) {
        List<RecordedEvent<E>> recorded = new ArrayList<>();
        for (E event : events) {
            recorded.add(new RecordedEvent<>(
                    catalogue.source(),
                    next(catalogue.topic()),
                    UUID.randomUUID().toString(),
                    stream,
                    next(catalogue.topic() + "/" + stream),
                    catalogue.typeOf(event),
                    event,
                    METADATA,
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    Hash.ZERO.toString()));
        }
        publish(catalogue, recorded);
        return recorded;
    }

    /** Publishes events as they are recorded: repeats, gaps, whatever a test needs. */
    public static <E extends Event> void publish(
            EventCatalogue<E> catalogue, List<? extends RecordedEvent<? extends E>> recorded) {
        EventCodec<E> codec = EventCodec.of(catalogue);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (RecordedEvent<? extends E> event : recorded) {
            RawEvent raw = new RawEvent(
                    event.position(),
                    event.eventId(),
                    event.stream(),
                    event.version(),
                    event.type(),
                    codec.encode(event.event()),
                    event.event().at().truncatedTo(ChronoUnit.MICROS),
                    event.recordedAt(),
                    event.metadata(),
                    Hash.ZERO,
                    Hash.ZERO);
            RawEvent hashed = withLeaf(raw, EntryHash.leaf(catalogue.source(), raw));
            records.add(TopicFormat.encode(broker().topic(catalogue.topic()), catalogue.source(), hashed));
        }
        send(records);
    }

    /** Everything that is on the catalogue's topic now, in order per stream. */
    public static <E extends Event> List<RecordedEvent<E>> published(EventCatalogue<E> catalogue) {
        EventCodec<E> codec = EventCodec.of(catalogue);
        return records(catalogue.topic()).stream()
                .map(record -> TopicFormat.decode(record).decode(codec))
                .toList();
    }

    /**
     * Waits for the first published event that fits.
     *
     * @throws AssertionError if none comes in time
     */
    public static <E extends Event> RecordedEvent<E> awaitPublished(
            EventCatalogue<E> catalogue, Duration atMost, Predicate<? super RecordedEvent<E>> fits) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            List<RecordedEvent<E>> all = published(catalogue);
            Optional<RecordedEvent<E>> found = all.stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no such event on " + catalogue.topic() + " among " + all.size() + ": "
                        + all.stream().map(RecordedEvent::type).toList());
            }
            pause();
        }
    }

    /** Publishes a person as the directory does. */
    public static void publish(PersonRecord person) {
        try {
            send(List.of(new ProducerRecord<>(
                    broker().topic(PersonRecord.TOPIC),
                    person.person().value(),
                    BitacoraJson.mapper().writeValueAsBytes(person))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes that a person was erased. */
    public static void publishErased(PersonId person) {
        send(List.of(new ProducerRecord<>(broker().topic(PersonRecord.TOPIC), person.value(), null)));
    }

    /** What the people topic says now, tombstones applied. */
    public static Map<PersonId, PersonRecord> publishedPeople() {
        Map<PersonId, PersonRecord> people = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte @Nullable []> record : records(PersonRecord.TOPIC)) {
            byte[] value = record.value();
            if (value == null) {
                people.remove(new PersonId(record.key()));
            } else {
                try {
                    PersonRecord person = BitacoraJson.mapper().readValue(value, PersonRecord.class);
                    people.put(person.person(), person);
                } catch (java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return people;
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Broker broker = broker();
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = broker.consumer("test-" + UUID.randomUUID())) {
            List<TopicPartition> partitions = consumer.partitionsFor(broker.topic(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    private static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = broker().producer("test")) {
            var acknowledgements = records.stream().map(producer::send).toList();
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long next(String counter) {
        return COUNTERS.computeIfAbsent(broker().topic(counter), ignored -> new AtomicLong())
                .incrementAndGet();
    }

    private static Broker broker() {
        Config config = ConfigProvider.getConfig();
        return new Broker(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getOptionalValue("bitacora.topics.prefix", String.class),
                config.getValue("bitacora.topics.partitions", Integer.class),
                Optional.empty());
    }

    private static RawEvent withLeaf(RawEvent raw, Hash leaf) {
        return new RawEvent(
                raw.position(),
                raw.eventId(),
                raw.stream(),
                raw.version(),
                raw.type(),
                raw.payload(),
                raw.occurredAt(),
                raw.recordedAt(),
                raw.metadata(),
                leaf,
                raw.chainHash());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
