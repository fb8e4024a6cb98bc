package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Delivered;
import cl.bitacora.eventstore.views.FoldTransactions.TopicBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Builds every view beside the live ones and puts them in their place. Reading goes on all the time. Each batch is kept with
 * the position it reached, so that a rebuild that was cut short can go on where it was.
 */
final class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int REPORT_EVERY = 50_000;
    private static final int TRIES_WITHOUT_PAUSE = 3;

    private final Projections projections;
    private final LogReader reader;
    private final Broker broker;
    private final FoldTransactions transactions;
    private final ViewSchema schema;
    private final Lock noFolding;
    private final LongConsumer progress;

    /**
     * One rebuild.
     *
     * @param noFolding held for the last metres, if the live views keep running ahead
     * @param progress told the position of the own log after each batch
     */
    Rebuild(
            Projections projections,
            LogReader reader,
            Broker broker,
            FoldTransactions transactions,
            ViewSchema schema,
            Lock noFolding,
            LongConsumer progress) {
        this.projections = projections;
        this.reader = reader;
        this.broker = broker;
        this.transactions = transactions;
        this.schema = schema;
        this.noFolding = noFolding;
        this.progress = progress;
    }

    /** From zero. */
    void run() {
        schema.createNext();
        build(0);
    }

    /** From where a rebuild of the same definition was cut short, if one was. */
    void resume() {
        long position = schema.resumeNext();
        if (position > 0) {
            LOG.infof("going on with the rebuild of the views after position %d", position);
        }
        build(position);
    }

    private void build(long from) {
        KafkaConsumer<String, byte[]> consumer = projections.topics().isEmpty() ? null : whereItWas();
        try {
            long position = from;
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
            long before = position;
            position = transactions.own(ViewSchema.NEXT, events);
            progress.accept(position);
            if (before / REPORT_EVERY < position / REPORT_EVERY) {
                LOG.infof(
                        "rebuilding the views: %d of %d",
                        position, reader.head().position());
            }
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

    private KafkaConsumer<String, byte[]> whereItWas() {
        KafkaConsumer<String, byte[]> consumer = broker.consumer(projections.own() + ".rebuild");
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : broker.topics(projections.topics())) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<String, Map<Integer, Long>> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long next = offsets.computeIfAbsent(partition.topic(), topic -> schema.offsets(ViewSchema.NEXT, topic))
                    .get(partition.partition());
            if (next != null) {
                consumer.seek(partition, next);
            }
        }
        return consumer;
    }
}
