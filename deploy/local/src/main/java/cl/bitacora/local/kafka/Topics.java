package cl.bitacora.local.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The platform's topics. Events are kept for ever; of people only the latest word is (so that it can be erased). */
public final class Topics {
    /** Partitions of every topic: how many replicas of a service can share the work. */
    public static final int PARTITIONS = 6;

    /** Topics of events, one per service. */
    public static final List<String> EVENTS = List.of(
            "bitacora.journals.v1",
            "bitacora.attendance.v1",
            "bitacora.courses.v1",
            "bitacora.certificates.v1",
            "bitacora.payments.v1");

    /** Names and contacts of people by pseudonym; a tombstone erases them. */
    public static final String PEOPLE = "bitacora.people.v1";

    private Topics() {}

    /** Makes those that are missing. */
    static void create(String bootstrap) throws InterruptedException {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (Admin admin = Admin.create(properties)) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(all().stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be made", e);
        }
    }

    static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : EVENTS) {
            topics.add(topic(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")));
        }
        topics.add(topic(PEOPLE, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        return topics;
    }

    private static NewTopic topic(String name, Map<String, String> configuration) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(configuration);
    }
}
