package cl.bitacora.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.testkit.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.junit.jupiter.api.Test;

class BrokerTest {
    @Test
    void a_replica_that_starts_again_takes_the_place_of_its_dead_self() throws Exception {
        Broker broker = new Broker(
                TestServers.kafka().bootstrapServers(), Optional.of("broker-test."), 3, Optional.of("service-1"));
        broker.ensureTopic("news", Map.of());
        try (var producer = broker.producer("writer");
                KafkaConsumer<String, byte[]> died = broker.consumer("readers");
                KafkaConsumer<String, byte[]> born = broker.consumer("readers")) {
            producer.send(new ProducerRecord<>(broker.topic("news"), "a", new byte[] {1}))
                    .get();
            died.subscribe(List.of(broker.topic("news")));
            assertThat(first(died).value()).containsExactly(1);

            // never closed, as after kill -9: the broker still believes that it lives
            born.subscribe(List.of(broker.topic("news")));
            assertThat(first(born).value()).containsExactly(1);
            assertThat(born.assignment()).hasSize(3);
            assertThatThrownBy(() -> first(died)).isInstanceOf(FencedInstanceIdException.class);
        }
    }

    private static ConsumerRecord<String, byte[]> first(KafkaConsumer<String, byte[]> consumer) {
        for (int i = 0; i < 100; i++) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                return record;
            }
        }
        throw new AssertionError("no record came");
    }
}
