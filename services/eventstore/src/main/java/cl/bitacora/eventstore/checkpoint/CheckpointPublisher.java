package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.policies.Cursors;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.kernel.proof.CheckpointUpdate;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.Proofs;
import cl.bitacora.kernel.proof.VerifierKey;
import io.vertx.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends every signed checkpoint, in order and at least once, to the topic where the other services watch it, with the proof
 * that it continues the one before. Used by one thread.
 */
public final class CheckpointPublisher implements AutoCloseable {
    /** Kept for ever: a witness that begins later sees every checkpoint. */
    public static final String TOPIC = "bitacora.checkpoints.v1";

    /** Header of the log's verifier keys, one a line. */
    static final String KEYS = "keys";

    private static final String FOLLOWER = "checkpoints";
    private static final int BATCH = 50;

    private final Settings settings;
    private final CheckpointStore store;
    private final Cursors cursors;
    private final Broker broker;
    private final SessionLock leadership;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public CheckpointPublisher(Settings settings, Pool pool, Broker broker, SessionLock leadership) {
        this.settings = settings;
        this.store = new CheckpointStore(pool);
        this.cursors = new Cursors(pool);
        this.broker = broker;
        this.leadership = leadership;
    }

    /** One batch; true if there is more. */
    public boolean step() throws ExecutionException, InterruptedException, TimeoutException {
        if (settings.signer().isEmpty() || !leadership.hold()) {
            close();
            return false;
        }
        long published = cursors.of(FOLLOWER, "log").getOrDefault(0, 0L);
        List<Signed> next = store.after(published, BATCH);
        for (Signed signed : next) {
            publish(signed);
            cursors.store(FOLLOWER, "log", 0, signed.size());
        }
        return next.size() == BATCH;
    }

    private void publish(Signed signed) throws ExecutionException, InterruptedException, TimeoutException {
        List<Hash> proof = Proofs.consistency(signed.previous(), signed.size(), store.tree());
        CheckpointUpdate update = new CheckpointUpdate(signed.previous(), proof, signed.note());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                broker.topic(TOPIC), settings.origin(), update.toString().getBytes(StandardCharsets.UTF_8));
        String keys = settings.signer().orElseThrow().keys().stream()
                .map(VerifierKey::toString)
                .collect(Collectors.joining("\n"));
        record.headers().add(KEYS, keys.getBytes(StandardCharsets.UTF_8));
        try {
            (producer == null ? open() : producer).send(record).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private KafkaProducer<String, byte[]> open() throws ExecutionException, InterruptedException {
        broker.ensureTopic(TOPIC, Map.of("retention.ms", "-1"));
        KafkaProducer<String, byte[]> made = broker.producer(settings.log() + ".checkpoints");
        producer = made;
        return made;
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
