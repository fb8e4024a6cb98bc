package cl.bitacora.eventstore.people;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.eventstore.topics.Broker;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what changed in {@code people.person} to the compacted topic: the newest revision of a person at least once, a
 * tombstone for an erased one. Only one instance publishes at a time (advisory lock held to the end of the round):
 * otherwise a slow instance could put an old revision behind a newer one.
 */
@Singleton
public class PeoplePublisher {
    private static final Logger LOG = Logger.getLogger(PeoplePublisher.class);
    /** Any number that nothing else in the database locks. */
    private static final long LOCK = 7_306_100_002L;

    private static final String UNPUBLISHED =
            "SELECT person_id, rut, names, last_names, email, phone, revision FROM people.person"
                    + " WHERE NOT published ORDER BY person_id LIMIT 200";
    private static final String PUBLISHED =
            "UPDATE people.person SET published = true WHERE person_id = $1 AND revision = $2 AND rut IS NOT NULL";
    private static final String GONE =
            "DELETE FROM people.person WHERE person_id = $1 AND revision = $2 AND rut IS NULL";

    private final Pool pool;
    private final Broker broker;
    private final boolean owner;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    PeoplePublisher(Pool pool, Broker broker, @ConfigProperty(name = "bitacora.people") String people) {
        this.pool = pool;
        this.broker = broker;
        this.owner = people.equals("owner");
    }

    void start(@Observes StartupEvent started) {
        if (owner) {
            thread = Thread.ofVirtual().name("people-publisher").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** There may be something to publish. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            KafkaProducer<String, byte[]> producer = broker.producer("people");
            try {
                broker.ensureTopic(PersonRecord.TOPIC, Map.of("cleanup.policy", "compact"));
                while (true) {
                    while (round(producer) > 0) {
                        // until nothing is left
                    }
                    work.tryAcquire(1, TimeUnit.SECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.warnf("people are not published for now: %s", e.getClass().getSimpleName());
                pause();
            } finally {
                producer.close(
                        Duration.ZERO); // what is not acknowledged is sent again; waiting for it would be for ever
            }
        }
    }

    private int round(KafkaProducer<String, byte[]> producer)
            throws ExecutionException, InterruptedException, TimeoutException {
        SqlConnection connection = Blocking.await(pool.getConnection());
        try {
            Transaction transaction = Blocking.await(connection.begin());
            boolean leader = Blocking.await(connection
                            .preparedQuery("SELECT pg_try_advisory_xact_lock($1)")
                            .execute(Tuple.of(LOCK)))
                    .iterator()
                    .next()
                    .getBoolean(0);
            int sent = leader ? publish(connection, producer) : 0;
            Blocking.await(transaction.commit());
            return sent;
        } finally {
            // an unfinished transaction is rolled back with the connection's return
            Blocking.await(connection.close());
        }
    }

    private int publish(SqlConnection connection, KafkaProducer<String, byte[]> producer)
            throws ExecutionException, InterruptedException, TimeoutException {
        RowSet<Row> rows = Blocking.await(connection.preparedQuery(UNPUBLISHED).execute());
        List<Future<RecordMetadata>> acks = new ArrayList<>();
        for (Row row : rows) {
            acks.add(producer.send(
                    new ProducerRecord<>(broker.topic(PersonRecord.TOPIC), row.getString("person_id"), value(row))));
        }
        for (Future<RecordMetadata> ack : acks) {
            ack.get(20, TimeUnit.SECONDS);
        }
        for (Row row : rows) {
            Tuple key = Tuple.of(row.getString("person_id"), row.getLong("revision"));
            Blocking.await(connection
                    .preparedQuery(row.getString("rut") == null ? GONE : PUBLISHED)
                    .execute(key));
        }
        return rows.size();
    }

    private static byte @Nullable [] value(Row row) {
        try {
            return row.getString("rut") == null
                    ? null
                    : BitacoraJson.mapper().writeValueAsBytes(PeopleTable.person(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a person cannot be written", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
