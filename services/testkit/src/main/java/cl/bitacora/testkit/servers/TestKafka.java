package cl.bitacora.testkit.servers;

/** Where a Kafka of the tests answers. */
public interface TestKafka {
    String bootstrapServers();

    /** Stops the broker; its data stay. */
    void stop();

    /** Starts it again at the same address. */
    void restart();
}
