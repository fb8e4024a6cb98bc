package cl.bitacora.eventstore.people;

import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.eventstore.policies.Cursors;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Partitions;
import cl.bitacora.kernel.PersonId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The copy in {@code people.replica}, kept from the compacted topic. Messages are the newest word on a person and come in
 * order per person, so reading some again only repeats; the offsets follow the rows into the same database.
 */
@Singleton
public class ReplicatedPeople implements PeopleReplica {
    private static final Logger LOG = Logger.getLogger(ReplicatedPeople.class);
    private static final String UPSERT = """
            INSERT INTO people.replica (person_id, rut, names, last_names, email, phone) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (person_id) DO UPDATE
               SET rut = excluded.rut, names = excluded.names, last_names = excluded.last_names,
                   email = excluded.email, phone = excluded.phone
            """;
    private static final String DELETE = "DELETE FROM people.replica WHERE person_id = $1";

    private static final String FOLLOWER = "people";

    private final Pool pool;
    private final Broker broker;
    private final Cursors cursors;
    private final String service;
    private final boolean replica;
    private final PeopleTable table;
    private volatile @Nullable KafkaConsumer<String, byte[]> following;
    private volatile boolean stopping;

    ReplicatedPeople(
            Pool pool,
            Broker broker,
            @ConfigProperty(name = "bitacora.service") String service,
            @ConfigProperty(name = "bitacora.people") String people) {
        this.pool = pool;
        this.broker = broker;
        this.cursors = new Cursors(pool);
        this.service = service;
        this.replica = people.equals("replica");
        this.table = new PeopleTable(pool, "replica");
    }

    @Override
    public Optional<PersonRecord> find(PersonId person) {
        return table.find(person);
    }

    @Override
    public Map<PersonId, PersonRecord> findAll(Collection<PersonId> ids) {
        return table.findAll(ids);
    }

    void start(@Observes StartupEvent started) {
        if (replica) {
            Thread.ofVirtual().name("people-replica").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        KafkaConsumer<String, byte[]> consumer = following;
        if (consumer != null) {
            consumer.wakeup(); // an interrupt would make the consumer's closing fail
        }
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> consumer = broker.consumer(service + "-people")) {
                following = consumer;
                String topic = broker.topic(PersonRecord.TOPIC);
                consumer.subscribe(List.of(topic), new Partitions(consumer, name -> cursors.of(FOLLOWER, name)));
                while (!stopping) {
                    ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
                    for (ConsumerRecord<String, byte[]> record : records) {
                        apply(record);
                    }
                    records.nextOffsets()
                            .forEach((partition, next) ->
                                    cursors.store(FOLLOWER, topic, partition.partition(), next.offset()));
                }
            } catch (RuntimeException e) {
                if (stopping) {
                    return;
                }
                LOG.warnf("people are not followed for now: %s", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            Blocking.await(pool.preparedQuery(DELETE).execute(Tuple.of(record.key())));
            return;
        }
        PersonRecord person;
        try {
            person = BitacoraJson.mapper().readValue(value, PersonRecord.class);
        } catch (IOException e) {
            // not the exception's text: it quotes the input, which is personal data
            LOG.errorf("unreadable person at %s-%d@%d", record.topic(), record.partition(), record.offset());
            return;
        }
        Blocking.await(pool.preparedQuery(UPSERT).execute(PeopleTable.tuple(person)));
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
