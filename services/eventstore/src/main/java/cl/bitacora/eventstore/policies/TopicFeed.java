package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Delivered;
import cl.bitacora.eventstore.topics.Partitions;
import cl.bitacora.eventstore.topics.TopicFormat;
import cl.bitacora.eventstore.topics.TopicFormat.ForeignRecordException;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A foreign topic. */
final class TopicFeed implements Feed {
    private static final Logger LOG = Logger.getLogger(TopicFeed.class);

    private final String follower;
    private final String group;
    private final String topic;
    private final Broker broker;
    private final Cursors cursors;
    private final Map<Integer, Long> next = new HashMap<>();
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Partitions partitions;

    TopicFeed(String follower, String group, String topic, Broker broker, Cursors cursors) {
        this.follower = follower;
        this.group = group;
        this.topic = broker.topic(topic);
        this.broker = broker;
        this.cursors = cursors;
    }

    @Override
    public List<Delivered> poll() {
        KafkaConsumer<String, byte[]> live = consumer == null ? subscribe() : consumer;
        next.clear();
        List<Delivered> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : live.poll(Broker.POLL)) {
            next.put(record.partition(), record.offset() + 1);
            try {
                events.add(TopicFormat.decode(record));
            } catch (ForeignRecordException e) {
                Metrics.counter("bitacora.topics.foreign_records").increment();
                LOG.error(e.getMessage());
            }
        }
        return events;
    }

    private KafkaConsumer<String, byte[]> subscribe() {
        KafkaConsumer<String, byte[]> made = broker.consumer(group);
        Partitions listener = new Partitions(made, name -> cursors.of(follower, name));
        made.subscribe(List.of(topic), listener);
        partitions = listener;
        consumer = made;
        return made;
    }

    @Override
    public void done() {
        cursors.store(follower, topic, next);
    }

    @Override
    public void again() {
        if (consumer != null && partitions != null) {
            partitions.seek(consumer.assignment());
        }
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void close() {
        KafkaConsumer<String, byte[]> old = consumer;
        consumer = null;
        if (old != null) {
            Thread.interrupted(); // the consumer says goodbye to its group only on a thread that is not interrupted
            old.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }
}
