package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.CommandRecord;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.decide.LogAggregates;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.policies.PolicyEngine;
import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Relay;
import cl.bitacora.eventstore.topics.TopicFormat;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.testkit.engine.OtherEvent.Said;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import cl.bitacora.testkit.servers.TestServers;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** From the log of one service over Kafka into the log of another, while everything between is stopped and started. */
class RelayTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static final int STREAMS = 12;
    private static final int EVENTS = 1_500;

    @Test
    void every_event_arrives_in_order_and_takes_effect_once_whatever_is_restarted() throws Exception {
        Random random = new Random(20200309);
        Broker broker =
                new Broker(TestServers.kafka().bootstrapServers(), Optional.of("relay-test."), 3, Optional.empty());
        try (LogHarness from = LogHarness.create("relay_from");
                LogHarness to = LogHarness.create("relay_to")) {
            PgEventLog<SampleEvent> log = from.log();
            PgEventLog<OtherEvent> copy =
                    to.log(OtherEvent.CATALOGUE, to.database.server().port());
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread writer = Thread.ofVirtual().start(() -> write(log, writing));

            for (int round = 0; round < 6; round++) {
                try (Loop relay = startRelay(from, log, broker);
                        PolicyEngine policies = startPolicies(to, copy, broker)) {
                    relay.wake();
                    Thread.sleep(200 + random.nextInt(600));
                    if (round % 2 == 1) {
                        from.killConnections();
                        Thread.sleep(100);
                        to.killConnections();
                        Thread.sleep(random.nextInt(600));
                    }
                    if (round == 2 || round == 4) {
                        TestServers.kafka().stop();
                        long before = log.head();
                        eventually(() -> assertThat(log.head())
                                .as("commands go on while the broker is away")
                                .isGreaterThan(before));
                        TestServers.kafka().restart();
                    }
                }
            }
            writing.set(false);
            assertThat(writer.join(Duration.ofSeconds(60))).isTrue();
            // as if they had died between the effect and its note
            from.vandalise("UPDATE log.relay SET position = greatest(0, position - 300)");
            to.vandalise("UPDATE log.cursor SET next_position = 0");

            try (Loop relay = startRelay(from, log, broker);
                    PolicyEngine policies = startPolicies(to, copy, broker)) {
                relay.wake();
                eventually(
                        Duration.ofSeconds(60), () -> assertThat(copies(copy)).isEqualTo(log.head()));
                assertThat(policies.parked().list()).isEmpty();
            }
            assertThat(copy.head()).as("no effect twice").isEqualTo(log.head());
            for (int s = 0; s < STREAMS; s++) {
                assertThat(copy.readStream("talk-" + s, 0))
                        .extracting(event -> ((Said) event.event()).amount())
                        .isEqualTo(log.readStream("counter-" + s, 0).stream()
                                .map(event -> ((Counted) event.event()).amount())
                                .toList());
            }
            assertTopic(broker, log);
        }
    }

    private static void assertTopic(Broker broker, PgEventLog<SampleEvent> log) {
        Map<String, Long> versions = new HashMap<>();
        Set<Long> positions = new HashSet<>();
        List<ConsumerRecord<String, byte[]>> records = records(broker);
        EventCodec<SampleEvent> codec = EventCodec.of(SampleEvent.CATALOGUE);
        Map<Long, RecordedEvent<SampleEvent>> stored = new HashMap<>();
        log.read(0, Integer.MAX_VALUE).forEach(event -> stored.put(event.position(), event));
        for (ConsumerRecord<String, byte[]> record : records) {
            RecordedEvent<SampleEvent> event = TopicFormat.decode(record).decode(codec);
            assertThat(event).isEqualTo(stored.get(event.position()));
            long last = versions.getOrDefault(event.stream(), 0L);
            assertThat(event.version()).as("first time in order").isLessThanOrEqualTo(last + 1);
            versions.put(event.stream(), Math.max(last, event.version()));
            positions.add(event.position());
        }
        assertThat((long) positions.size()).as("at least once").isEqualTo(log.head());
        assertThat(records.size()).as("the relay did repeat itself").isGreaterThan(positions.size());
        System.out.printf("relay: %d events, %d records on the topic%n", log.head(), records.size());
    }

    private static void write(PgEventLog<SampleEvent> log, AtomicBoolean writing) {
        long[] versions = new long[STREAMS];
        Random random = new Random(1);
        for (int i = 0; i < EVENTS || writing.get(); i++) {
            int s = random.nextInt(STREAMS);
            SampleEvent event = new Counted("c", AT, i);
            append(
                    log,
                    new Append(
                            List.of(new StreamAppend("counter-" + s, versions[s]++, List.of(event))),
                            META,
                            Optional.of(new CommandRecord("command-" + i, "", "")),
                            Optional.empty()));
            pause(i < EVENTS ? 2 : 20);
        }
    }

    /** Until it is known to be stored. */
    private static void append(PgEventLog<SampleEvent> log, Append append) {
        while (true) {
            try {
                AppendOutcome outcome = log.append(append);
                assertThat(outcome).isInstanceOfAny(Appended.class, AlreadyDone.class);
                return;
            } catch (LogUnavailableException e) {
                pause(20);
            }
        }
    }

    private static Loop startRelay(LogHarness harness, PgEventLog<SampleEvent> log, Broker broker) {
        Pool pool = harness.pool(1);
        SessionLock leadership = new SessionLock(harness.vertx(), harness.options(), "relay test");
        EventCatalogue<SampleEvent> catalogue = SampleEvent.CATALOGUE;
        Relay relay = new Relay(catalogue.source(), catalogue.topic(), log.reader(), pool, broker, leadership);
        Loop loop = new Loop("relay", Duration.ofMillis(50), relay::step, () -> {
            relay.close();
            leadership.close();
        });
        loop.start();
        return loop;
    }

    private static PolicyEngine startPolicies(LogHarness harness, PgEventLog<OtherEvent> log, Broker broker) {
        PolicyEngine engine = new PolicyEngine(
                List.of(new CopyPolicy(new LogAggregates<>(log, new Copier(), 100))),
                List.of(),
                log,
                harness.pool(2),
                broker,
                new SessionLock(harness.vertx(), harness.options(), "nobody"),
                () -> "",
                new PolicyEngine.Settings(
                        Duration.ofMillis(50), new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1)), 4));
        engine.start();
        return engine;
    }

    private static long copies(PgEventLog<OtherEvent> copy) {
        return copy.head();
    }

    private static List<ConsumerRecord<String, byte[]>> records(Broker broker) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = broker.consumer("reader")) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(broker.topic(SampleEvent.CATALOGUE.topic())).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says every amount again. Not idempotent on purpose: a second effect shows. */
    private static final class Copier implements Decider<Said, Long, OtherEvent> {
        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public Decision<OtherEvent> decide(Said said, Long count) {
            return Decision.accept(said);
        }

        @Override
        public Long evolve(Long count, OtherEvent event) {
            return count + 1;
        }
    }

    private record CopyPolicy(Aggregates<Said, Long, OtherEvent> talks) implements Policy<SampleEvent> {
        @Override
        public String name() {
            return "copy";
        }

        @Override
        public EventCatalogue<SampleEvent> source() {
            return SampleEvent.CATALOGUE;
        }

        @Override
        public Reaction react(RecordedEvent<SampleEvent> event, Reactor reactor) {
            Counted counted = (Counted) event.event();
            reactor.last(
                    talks, event.stream().replace("counter", "talk"), new Said("copy", counted.at(), counted.amount()));
            return new Reaction.Handled();
        }
    }
}
