package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Partitions;
import cl.bitacora.eventstore.views.FoldTransactions.TopicBatch;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/** Brings foreign topics into the live views. Used by one thread. */
final class ForeignViews {
    private final Projections projections;
    private final Broker broker;
    private final FoldTransactions transactions;
    private final ViewSchema schema;
    private final ParkedViews parked;
    private final Lock folding;
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Partitions partitions;

    ForeignViews(
            Projections projections,
            Broker broker,
            FoldTransactions transactions,
            ViewSchema schema,
            ParkedViews parked,
            Lock folding) {
        this.projections = projections;
        this.broker = broker;
        this.transactions = transactions;
        this.schema = schema;
        this.parked = parked;
        this.folding = folding;
    }

    /** One poll; always true, since polling is the waiting. */
    boolean step() {
        KafkaConsumer<String, byte[]> live = consumer == null ? subscribe() : consumer;
        try {
            for (TopicBatch batch : TopicReader.batches(live.poll(Broker.POLL))) {
                fold(batch);
            }
        } catch (RuntimeException e) {
            if (partitions != null) {
                partitions.seek(live.assignment()); // nothing of the poll may be passed over
            }
            throw e;
        }
        parked.tryDue(false);
        return true;
    }

    private KafkaConsumer<String, byte[]> subscribe() {
        KafkaConsumer<String, byte[]> made = broker.consumer(projections.own() + ".views");
        Partitions listener = new Partitions(made, topic -> schema.offsets(ViewSchema.LIVE, topic));
        made.subscribe(broker.topics(projections.topics()), listener);
        partitions = listener;
        consumer = made;
        return made;
    }

    private void fold(TopicBatch batch) {
        folding.lock();
        try {
            transactions.foreign(ViewSchema.LIVE, batch);
        } finally {
            folding.unlock();
        }
    }

    void close() {
        KafkaConsumer<String, byte[]> old = consumer;
        consumer = null;
        if (old != null) {
            Thread.interrupted(); // the consumer says goodbye to its group only on a thread that is not interrupted
            old.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }
}
