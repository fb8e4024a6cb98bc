package cl.bitacora.eventstore.topics;

import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.eventstore.log.SessionLock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/**
 * Brings every committed event to the topic of the service, at least once and in order per stream: the log is the outbox.
 * The cursor moves only after the broker has acknowledged; after any doubt it starts again from the cursor. Used by one
 * thread; the lock sees to it that only one process of the service does it.
 */
public final class Relay implements AutoCloseable {
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String source;
    private final String topic;
    private final LogReader reader;
    private final Pool pool;
    private final Broker broker;
    private final SessionLock leadership;
    private final Counter relayed;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private boolean topicMade;
    private long cursor;

    /**
     * A relay of one log.
     *
     * @param topic name in the contract
     */
    public Relay(String source, String topic, LogReader reader, Pool pool, Broker broker, SessionLock leadership) {
        this.source = source;
        this.topic = topic;
        this.reader = reader;
        this.pool = pool;
        this.broker = broker;
        this.leadership = leadership;
        this.relayed = Metrics.counter("bitacora.relay.events", "log", source);
    }

    /** One batch; true if there is more. */
    public boolean step() throws ExecutionException, InterruptedException, TimeoutException {
        if (!leadership.hold()) {
            close();
            return false;
        }
        try {
            KafkaProducer<String, byte[]> live = producer == null ? open() : producer;
            List<RawEvent> events = reader.read(cursor, BATCH);
            if (events.isEmpty()) {
                return false;
            }
            publish(live, events);
            cursor = events.getLast().position();
            // without waiting for the disk: where a crash of the database forgets it, some events are told twice
            Blocking.await(pool.preparedQuery(
                            "UPDATE log.relay SET position = $1 FROM (SELECT set_config('synchronous_commit', 'off', true))"
                                    + " AS lazily WHERE position < $1")
                    .execute(Tuple.of(cursor)));
            relayed.increment(events.size());
            return events.size() == BATCH;
        } catch (RuntimeException | ExecutionException | TimeoutException | InterruptedException e) {
            close(); // nothing more may leave this producer: the next one starts from the cursor
            throw e;
        }
    }

    private KafkaProducer<String, byte[]> open() throws ExecutionException, InterruptedException {
        if (!topicMade) {
            broker.ensureTopic(topic, Map.of());
            topicMade = true;
        }
        cursor = stored(pool);
        KafkaProducer<String, byte[]> made = broker.producer(source + ".relay");
        producer = made;
        return made;
    }

    private void publish(KafkaProducer<String, byte[]> live, List<RawEvent> events)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<Future<?>> acknowledgements = new ArrayList<>();
        String name = broker.topic(topic);
        for (RawEvent event : events) {
            acknowledgements.add(live.send(TopicFormat.encode(name, source, event)));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** Up to which position the broker has acknowledged. */
    public static long stored(Pool pool) {
        return Blocking.await(pool.query("SELECT position FROM log.relay").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    /** Drops the producer with everything that is not acknowledged. */
    @Override
    public void close() {
        KafkaProducer<String, byte[]> old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }
}
