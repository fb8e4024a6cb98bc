package cl.bitacora.local.kafka;

import cl.bitacora.local.Layout;
import cl.bitacora.local.Ports;
import cl.bitacora.local.StackProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka node, broker and controller at once, in this process. */
public final class KafkaNode {
    private final KafkaRaftServer server;
    private final String bootstrap;

    private KafkaNode(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts the node on the stack's data folder, which is formatted on the first start, and makes the topics.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public static KafkaNode start(Layout layout, Ports ports) throws InterruptedException {
        KafkaLog.writeTo(layout.log("kafka"));
        Properties properties = properties(layout.kafkaData(), ports);
        if (!Files.exists(layout.kafkaData().resolve("meta.properties"))) {
            format(layout, properties);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        KafkaNode node = new KafkaNode(server, "127.0.0.1:" + ports.kafka());
        try {
            Uninterrupted.run("kafka-startup", server::startup); // interrupted, the broker would halt this process
            Topics.create(node.bootstrap());
            return node;
        } catch (InterruptedException | RuntimeException e) {
            node.stop();
            throw e;
        }
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** Stops the node in good order. */
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties properties(Path data, Ports ports) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", data.toString());
        properties.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + ports.kafka() + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.kafka());
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "6");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "6");
        // After a crash the controller waits this long before it believes that the old broker is gone.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "1000");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return properties;
    }

    private static void format(Layout layout, Properties properties) {
        Path file = layout.data().resolve("kafka-format.properties");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int code = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new StackProblem("Kafka no pudo crear sus datos: "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
