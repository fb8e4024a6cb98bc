package cl.bitacora.testkit.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One KRaft node in this JVM; topics are made on first use, so that a test needs no preparation. */
final class EmbeddedKafka implements TestKafka {
    private static final Logger BROKER_LOG = Logger.getLogger("org.apache.kafka");
    private static final Logger SERVER_LOG = Logger.getLogger("kafka");
    private static final Logger STATE_LOG = Logger.getLogger("state");

    private final Properties properties;
    private final String bootstrap;
    private KafkaRaftServer server;

    private EmbeddedKafka(Properties properties, String bootstrap) {
        this.properties = properties;
        this.bootstrap = bootstrap;
        this.server = run(properties);
    }

    static TestKafka start() {
        BROKER_LOG.setLevel(Level.SEVERE);
        SERVER_LOG.setLevel(Level.SEVERE);
        STATE_LOG.setLevel(Level.SEVERE);
        try {
            Path folder = Files.createTempDirectory("bitacora-kafka");
            int broker = freePort();
            Properties properties = properties(folder.resolve("data"), broker, freePort());
            format(folder, properties);
            EmbeddedKafka kafka = new EmbeddedKafka(properties, "127.0.0.1:" + broker);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop-test-kafka"));
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException("embedded Kafka does not start", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrap;
    }

    @Override
    public synchronized void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    public synchronized void restart() {
        server = run(properties);
    }

    private static KafkaRaftServer run(Properties properties) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static Properties properties(Path data, int broker, int controller) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", data.toString());
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        properties.put("auto.create.topics.enable", "true");
        properties.put("num.partitions", "3");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "3");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "1000");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return properties;
    }

    private static void format(Path folder, Properties properties) throws IOException {
        Path file = folder.resolve("format.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException("Kafka format: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
