package cl.bitacora.eventstore.topics;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How to reach Kafka, with the settings on which the promises rest. */
@Singleton
public class Broker {
    private final String bootstrap;
    private final String prefix;
    private final int partitions;
    private final Optional<String> instance;

    /**
     * Clients of one cluster.
     *
     * @param prefix put before every topic and group name, for several platforms (or tests) on one cluster
     * @param partitions of topics that must be made
     * @param instance name of this replica that it keeps when it starts again: it then takes its partitions over at once
     *     instead of waiting until the broker gives its dead predecessor up; two processes must never share one
     */
    public Broker(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "bitacora.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "bitacora.topics.partitions") int partitions,
            @ConfigProperty(name = "bitacora.instance") Optional<String> instance) {
        this.instance = instance;
        this.bootstrap = bootstrap;
        this.prefix = prefix.orElse("");
        this.partitions = partitions;
    }

    /** The name on this cluster of a topic of the contract. */
    public String topic(String name) {
        return prefix + name;
    }

    /**
     * Idempotent, all replicas, never gives up: a producer that drops one record and sends the next would change the order
     * within a stream. Who wants to stop closes it.
     */
    public KafkaProducer<String, byte[]> producer(String client) {
        Map<String, Object> config = common(client);
        config.put("acks", "all");
        config.put("enable.idempotence", "true");
        config.put("delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE));
        config.put("max.block.ms", "10000");
        config.put("request.timeout.ms", "10000");
        config.put("linger.ms", "2");
        config.put("max.request.size", Integer.toString(8 * 1024 * 1024));
        config.put("compression.type", "none");
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Positions are kept in PostgreSQL with the effect: the group only shares partitions among replicas. */
    public KafkaConsumer<String, byte[]> consumer(String group) {
        Map<String, Object> config = common(group);
        config.put("group.id", prefix + group);
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        config.put("isolation.level", "read_committed");
        config.put("max.poll.records", "500");
        config.put("metadata.max.age.ms", "5000");
        config.put("session.timeout.ms", "15000");
        instance.ifPresent(name -> config.put("group.instance.id", name));
        config.put("heartbeat.interval.ms", "3000");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes topics that are not there. */
    public void ensureTopic(String name, Map<String, String> settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(common("topics"))) {
            NewTopic topic = new NewTopic(topic(name), Optional.of(partitions), Optional.empty()).configs(settings);
            admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        } catch (TimeoutException e) {
            throw new ExecutionException("the broker does not answer", e);
        }
    }

    /** Names on this cluster. */
    public List<String> topics(Iterable<String> names) {
        List<String> topics = new ArrayList<>();
        names.forEach(name -> topics.add(topic(name)));
        return topics;
    }

    /** How long a consumer waits for news before it looks after other things. */
    public static final Duration POLL = Duration.ofMillis(200);

    private Map<String, Object> common(String client) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrap);
        config.put("client.id", prefix + client);
        config.put("reconnect.backoff.max.ms", "2000");
        config.put("retry.backoff.max.ms", "1000");
        return config;
    }
}
