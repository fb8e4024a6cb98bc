package cl.bitacora.bench;

import cl.bitacora.eventstore.BitacoraJson;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Axon Framework 5, its JPA storage engine on Hibernate with JDBC batching, payloads in bytea (not large objects), the same
 * JSON mapper as ours.
 */
final class Axon implements Store, Replay {
    private static final MessageType TYPE = new MessageType(BenchEvent.TYPE, "1");
    private static final Map<String, String> METADATA = Map.of(
            "actor", BenchEvent.METADATA.actor(),
            "causation", BenchEvent.METADATA.causation(),
            "correlation", BenchEvent.METADATA.correlation(),
            "regulation", BenchEvent.METADATA.regulation());

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> inTransaction = new ThreadLocal<>();
    private final AggregateBasedJpaEventStorageEngine engine;
    private final DelegatingEventConverter converter =
            new DelegatingEventConverter(new JacksonConverter(BitacoraJson.mapper()));

    Axon(Server server) throws SQLException {
        server.execute("CREATE SCHEMA IF NOT EXISTS axon");
        factory = new HibernatePersistenceConfiguration("axon")
                .managedClass(AggregateEventEntry.class)
                .property(
                        "jakarta.persistence.jdbc.url", server.url() + "?currentSchema=axon&reWriteBatchedInserts=true")
                .property("jakarta.persistence.jdbc.user", "postgres")
                .property("jakarta.persistence.jdbc.password", "postgres")
                .property("hibernate.dialect", ByteaDialect.class.getName())
                .property("hibernate.connection.pool_size", "32")
                .property("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName())
                .property("hibernate.jdbc.batch_size", "50")
                .property("hibernate.order_inserts", "true")
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory();
        engine = new AggregateBasedJpaEventStorageEngine(
                this::manager, new Transactions(), converter, configuration -> configuration.batchSize(1_000));
    }

    @Override
    public String name() {
        return "Axon Framework 5 JPA";
    }

    @Override
    public void append(String stream, long version, int events) {
        Tag tag = Tag.of("Course", stream);
        List<TaggedEventMessage<?>> messages = LongStream.range(version, version + events)
                .<TaggedEventMessage<?>>mapToObj(n -> new GenericTaggedEventMessage<EventMessage>(
                        new GenericEventMessage(
                                UUID.randomUUID().toString(),
                                TYPE,
                                BenchEvent.sample(n),
                                METADATA,
                                BenchEvent.sample(0).at()),
                        Set.of(tag)))
                .toList();
        AppendCondition condition = AppendCondition.withCriteria(EventCriteria.havingTags(tag))
                .withMarker(new AggregateBasedConsistencyMarker(stream, version - 1));
        commit(engine.appendEvents(condition, null, messages).join());
    }

    private static <R> void commit(AppendTransaction<R> transaction) {
        R result = transaction.commit(null).join();
        transaction.afterCommit(result, null).join();
    }

    /** The same events as in our log, encoded as Axon would. */
    void fill(Server server) throws SQLException {
        append("course-sample", 0, 1);
        server.execute("""
                SET search_path = axon;
                CREATE TEMP TABLE sample AS SELECT * FROM aggregate_event_entry LIMIT 1;
                TRUNCATE aggregate_event_entry;
                INSERT INTO aggregate_event_entry (global_index, identifier, type, version, payload, metadata, timestamp,
                    aggregate_type, aggregate_identifier, aggregate_sequence_number)
                SELECT e.position, e.event_id::text, e.type, s.version, convert_to(e.payload, 'UTF8'), s.metadata,
                    s.timestamp, s.aggregate_type, e.stream, e.version - 1
                FROM log.event e, sample s ORDER BY e.position""");
        server.execute("VACUUM ANALYZE axon.aggregate_event_entry");
    }

    @Override
    public void run(Fold fold) throws InterruptedException {
        MessageStream<EventMessage> stream = engine.stream(
                StreamingCondition.startingFrom(engine.firstToken(null).join()), null);
        int empty = 0;
        while (empty < 20) {
            Optional<MessageStream.Entry<EventMessage>> next = stream.next();
            if (next.isEmpty()) {
                if (fold.events() > 0) {
                    break; // the end of what is stored
                }
                empty++;
                Thread.sleep(5);
                continue;
            }
            fold.add(Objects.requireNonNull(next.get().message().payloadAs(BenchEvent.Marked.class, converter)));
        }
        stream.close();
    }

    @Override
    public void close() {
        engine.close();
        factory.close();
    }

    /** Of the transaction of this thread; Axon closes what it gets, and Hibernate waits with that for the commit. */
    private EntityManager manager() {
        EntityManager mine = inTransaction.get();
        return mine == null ? factory.createEntityManager() : mine;
    }

    /** A manager for each transaction, as a container would give. */
    private final class Transactions implements TransactionManager {
        @Override
        public Transaction startTransaction() {
            EntityManager mine = factory.createEntityManager();
            inTransaction.set(mine);
            mine.getTransaction().begin();
            return new Transaction() {
                @Override
                public void commit() {
                    inTransaction.remove();
                    mine.getTransaction().commit();
                }

                @Override
                public void rollback() {
                    inTransaction.remove();
                    mine.getTransaction().rollback();
                }
            };
        }

        @Override
        public void attachToProcessingLifecycle(ProcessingLifecycle lifecycle) {}
    }

    /** Bytes in the row: large objects would be far slower. */
    public static final class ByteaDialect extends PostgreSQLDialect {
        @Override
        protected String columnType(int code) {
            return code == SqlTypes.BLOB ? "bytea" : super.columnType(code);
        }

        @Override
        protected String castType(int code) {
            return code == SqlTypes.BLOB ? "bytea" : super.castType(code);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
            super.contributeTypes(contributions, registry);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
        }
    }
}
