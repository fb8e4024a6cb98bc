package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.topics.TopicFormat;
import cl.bitacora.eventstore.topics.TopicFormat.ForeignRecordException;
import cl.bitacora.eventstore.views.FoldTransactions.TopicBatch;
import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Records as batches, one per topic. */
final class TopicReader {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);

    private TopicReader() {}

    static List<TopicBatch> batches(ConsumerRecords<String, byte[]> records) {
        Map<String, TopicBatch> batches = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            TopicBatch batch = batches.computeIfAbsent(
                    partition.topic(), topic -> new TopicBatch(topic, new HashMap<>(), new ArrayList<>()));
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                batch.nextOffsets().put(partition.partition(), record.offset() + 1);
                try {
                    batch.placed()
                            .add(new TopicBatch.Placed(
                                    partition.partition(), record.offset(), TopicFormat.decode(record)));
                } catch (ForeignRecordException e) {
                    Metrics.counter("bitacora.topics.foreign_records").increment();
                    LOG.error(e.getMessage());
                }
            }
        }
        return List.copyOf(batches.values());
    }
}
