package cl.bitacora.testkit.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka in a container; the image is named by {@code -Dbitacora.test.kafka-image}. */
record ContainerKafka(KafkaContainer container) implements TestKafka {

    static TestKafka start() {
        String image = System.getProperty("bitacora.test.kafka-image", "apache/kafka:4.1.1");
        KafkaContainer container =
                new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"));
        container.start();
        return new ContainerKafka(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void stop() {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }
}
