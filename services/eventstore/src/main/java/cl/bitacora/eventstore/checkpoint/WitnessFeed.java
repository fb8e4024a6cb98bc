package cl.bitacora.eventstore.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.bitacora.eventstore.policies.Cursors;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Partitions;
import cl.bitacora.kernel.proof.CheckpointUpdate;
import cl.bitacora.kernel.proof.VerifierKey;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows a witness what is on the topic, each message at least once. Used by one thread. */
public final class WitnessFeed implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WitnessFeed.class);
    private static final String FOLLOWER = "witness";

    private final String service;
    private final Witness witness;
    private final Cursors cursors;
    private final Broker broker;
    private final String topic;
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    public WitnessFeed(String service, Witness witness, Pool pool, Broker broker) {
        this.service = service;
        this.witness = witness;
        this.cursors = new Cursors(pool);
        this.broker = broker;
        this.topic = broker.topic(CheckpointPublisher.TOPIC);
    }

    /** What has arrived; there may always be more. */
    public boolean step() throws ExecutionException, InterruptedException {
        try {
            KafkaConsumer<String, byte[]> live = consumer == null ? open() : consumer;
            ConsumerRecords<String, byte[]> records = live.poll(Broker.POLL);
            records.forEach(this::show);
            records.nextOffsets()
                    .forEach((partition, next) -> cursors.store(FOLLOWER, topic, partition.partition(), next.offset()));
            return true;
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void show(ConsumerRecord<String, byte @Nullable []> record) {
        byte[] value = record.value();
        CheckpointUpdate update;
        List<VerifierKey> keys;
        try {
            update = CheckpointUpdate.parse(value == null ? "" : new String(value, UTF_8));
            @Nullable Header header = record.headers().lastHeader(CheckpointPublisher.KEYS);
            keys = header == null
                    ? List.of()
                    : new String(header.value(), UTF_8)
                            .lines()
                            .map(VerifierKey::parse)
                            .toList();
        } catch (IllegalArgumentException e) {
            LOG.errorf("no checkpoint at %s-%d@%d", record.topic(), record.partition(), record.offset());
            return;
        }
        witness.show(update, keys);
    }

    private KafkaConsumer<String, byte[]> open() throws ExecutionException, InterruptedException {
        broker.ensureTopic(CheckpointPublisher.TOPIC, Map.of("retention.ms", "-1"));
        KafkaConsumer<String, byte[]> made = broker.consumer(service + ".witness");
        made.subscribe(List.of(topic), new Partitions(made, name -> cursors.of(FOLLOWER, name)));
        consumer = made;
        return made;
    }

    @Override
    public void close() {
        KafkaConsumer<String, byte[]> old = consumer;
        consumer = null;
        if (old != null) {
            boolean interrupted = Thread.interrupted(); // it says goodbye only on a thread that is not interrupted
            old.close(CloseOptions.timeout(Duration.ofSeconds(2)));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
