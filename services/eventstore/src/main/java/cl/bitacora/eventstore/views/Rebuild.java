package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Delivered;
import cl.bitacora.eventstore.views.FoldTransactions.TopicBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Builds every view from zero beside the live ones and puts them in their place. Reading goes on all the time. */
final class Rebuild {
    private static final int TRIES_WITHOUT_PAUSE = 3;

    private final Projections projections;
    private final LogReader reader;
    private final Broker broker;
    private final FoldTransactions transactions;
    private final ViewSchema schema;
    private final Lock noFolding;

    /**
     * One rebuild.
     *
     * @param noFolding held for the last metres, if the live views keep running ahead
     */
    Rebuild(
            Projections projections,
            LogReader reader,
            Broker broker,
            FoldTransactions transactions,
            ViewSchema schema,
            Lock noFolding) {
        this.projections = projections;
        this.reader = reader;
        this.broker = broker;
        this.transactions = transactions;
        this.schema = schema;
        this.noFolding = noFolding;
    }

    void run() {
        schema.createNext();
        KafkaConsumer<String, byte[]> consumer = projections.topics().isEmpty() ? null : fromTheBeginning();
        try {
            long position = 0;
            for (int attempt = 1; ; attempt++) {
                boolean pause = attempt > TRIES_WITHOUT_PAUSE;
                if (pause) {
                    noFolding.lock();
                }
                try {
                    position = catchUpOwn(position);
                    catchUpTopics(consumer);
                    if (schema.flip()) {
                        return;
                    }
                } finally {
                    if (pause) {
                        noFolding.unlock();
                    }
                }
            }
        } finally {
            if (consumer != null) {
                consumer.close();
            }
        }
    }

    private long catchUpOwn(long from) {
        if (!projections.hasOwn()) {
            return from;
        }
        long position = from;
        List<Delivered> events = OwnViews.read(reader, projections.own(), position);
        while (!events.isEmpty()) {
            position = transactions.own(ViewSchema.NEXT, events);
            events = OwnViews.read(reader, projections.own(), position);
        }
        return position;
    }

    private void catchUpTopics(@Nullable KafkaConsumer<String, byte[]> consumer) {
        if (consumer == null) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (TopicBatch batch : TopicReader.batches(consumer.poll(Broker.POLL))) {
                transactions.foreign(ViewSchema.NEXT, batch);
            }
        }
    }

    private KafkaConsumer<String, byte[]> fromTheBeginning() {
        KafkaConsumer<String, byte[]> consumer = broker.consumer(projections.own() + ".rebuild");
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : broker.topics(projections.topics())) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
