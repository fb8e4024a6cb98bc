package cl.bitacora.eventstore.topics;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Puts a consumer where PostgreSQL says that its effects have come to. */
public final class Partitions implements ConsumerRebalanceListener {
    private final Consumer<?, ?> consumer;
    private final Function<String, Map<Integer, Long>> offsets;

    /**
     * For one consumer.
     *
     * @param offsets of a topic, next offset by partition; a partition that is not there starts at its beginning
     */
    public Partitions(Consumer<?, ?> consumer, Function<String, Map<Integer, Long>> offsets) {
        this.consumer = consumer;
        this.offsets = offsets;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        seek(partitions);
    }

    /** Goes back (or forward) to the stored offsets. */
    public void seek(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Long next = offsets.apply(partition.topic()).get(partition.partition());
            consumer.seek(partition, next == null ? 0 : next);
        }
    }
}
