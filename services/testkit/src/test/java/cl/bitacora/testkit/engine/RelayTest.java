package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.CommandRecord;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.policies.PolicyEngine;
import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Relay;
import cl.bitacora.eventstore.topics.TopicFormat;
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
    void every_event_arrives_in_order_and_takes_effect_once_whatever_is_killed() throws Exception {
        int rounds = Figures.times(3, 60);
        Random random = new Random(20200309);
        Broker broker = RelayProcess.broker(TestServers.kafka().bootstrapServers());
        try (LogHarness from = LogHarness.create("relay_from");
                LogHarness to = LogHarness.create("relay_to")) {
            PgEventLog<SampleEvent> log = from.log();
            PgEventLog<OtherEvent> copy =
                    to.log(OtherEvent.CATALOGUE, to.database.server().port());
            Pool pool = from.pool(1);
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread writer = Thread.ofVirtual().start(() -> write(log, writing));

            int cuts = 0;
            int stops = 0;
            for (int round = 0; round < rounds; round++) {
                long before = Relay.stored(pool);
                Process process = RelayProcess.start(
                        from.database, to.database, TestServers.kafka().bootstrapServers());
                try {
                    eventually(
                            Duration.ofSeconds(60),
                            () -> assertThat(Relay.stored(pool))
                                    .as("the relay is at work")
                                    .isGreaterThan(before));
                    Thread.sleep(random.nextInt(400));
                    if (round % 3 == 1) {
                        cuts++;
                        from.killConnections();
                        Thread.sleep(random.nextInt(100));
                        to.killConnections();
                        Thread.sleep(random.nextInt(400));
                    }
                    if (round % 6 == 2) {
                        stops++;
                        stopAndStartBroker(log);
                        Thread.sleep(random.nextInt(400));
                    }
                } finally {
                    process.destroyForcibly().waitFor(); // SIGKILL: no goodbye to the broker or to the databases
                }
            }
            writing.set(false);
            assertThat(writer.join(Duration.ofSeconds(60))).isTrue();
            // as if they had died between the effect and its note
            from.vandalise("UPDATE log.relay SET position = greatest(0, position - 300)");
            to.vandalise("UPDATE log.cursor SET next_position = 0");

            try (Loop relay = RelayProcess.startRelay(from, log, broker);
                    PolicyEngine policies = RelayProcess.startPolicies(to, copy, broker)) {
                relay.wake();
                eventually(Duration.ofMinutes(3), () -> assertThat(copy.head()).isEqualTo(log.head()));
                assertThat(policies.parked().list()).isEmpty();
            }
            long twice = copy.head() - log.head();
            assertThat(twice).isZero();
            for (int s = 0; s < STREAMS; s++) {
                assertThat(copy.readStream("talk-" + s, 0))
                        .extracting(event -> ((Said) event.event()).amount())
                        .isEqualTo(log.readStream("counter-" + s, 0).stream()
                                .map(event -> ((Counted) event.event()).amount())
                                .toList());
            }
            assertTopic(
                    broker,
                    log,
                    "%d kills (SIGKILL), %d cuts of every database connection, %d stops of the broker"
                            .formatted(rounds, cuts, stops),
                    twice);
        }
    }

    private static void stopAndStartBroker(PgEventLog<SampleEvent> log) {
        TestServers.kafka().stop();
        long before = log.head();
        eventually(() -> assertThat(log.head())
                .as("commands go on while the broker is away")
                .isGreaterThan(before));
        TestServers.kafka().restart();
    }

    private static void assertTopic(Broker broker, PgEventLog<SampleEvent> log, String faults, long twice) {
        Map<String, Long> versions = new HashMap<>();
        Set<Long> positions = new HashSet<>();
        List<ConsumerRecord<String, byte[]>> records = records(broker);
        EventCodec<SampleEvent> codec = EventCodec.of(SampleEvent.CATALOGUE);
        Map<Long, RecordedEvent<SampleEvent>> stored = new HashMap<>();
        log.read(0, Integer.MAX_VALUE).forEach(event -> stored.put(event.position(), event));
        int reordered = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            RecordedEvent<SampleEvent> event = TopicFormat.decode(record).decode(codec);
            assertThat(event).isEqualTo(stored.get(event.position()));
            long last = versions.getOrDefault(event.stream(), 0L);
            reordered += event.version() <= last + 1 ? 0 : 1; // a repetition is no reordering: the first time counts
            versions.put(event.stream(), Math.max(last, event.version()));
            positions.add(event.position());
        }
        long lost = log.head() - positions.size();
        assertThat(lost).isZero();
        assertThat(reordered).isZero();
        assertThat(records.size()).as("the relay did repeat itself").isGreaterThan(positions.size());
        Figures.report(
                "relay and consumer killed at random points",
                "%s; %d events, %d records on the topic".formatted(faults, log.head(), records.size()),
                "lost %d, applied twice %d, reordered per key %d".formatted(lost, twice, reordered),
                RelayTest.class);
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
}
