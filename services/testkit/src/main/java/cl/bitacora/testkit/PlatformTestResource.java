package cl.bitacora.testkit;

import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.servers.TestDatabase;
import cl.bitacora.testkit.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a {@code @QuarkusTest} of a service needs: a fresh database with its two roles, Kafka, tokens, a person key,
 * a secret and a folder for checkpoints, and a folder for evidence.
 */
public final class PlatformTestResource implements QuarkusTestResourceLifecycleManager {
    /** Key of the pseudonyms in tests: 64 hex digits. */
    public static final String PERSON_KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    /** Key of the fingerprint templates in tests: 64 hex digits. */
    public static final String TEMPLATE_KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /** Secret of the checkpoints' signatures in tests: 64 hex digits. */
    public static final String CHECKPOINT_KEY = "c0ffee00112233445566778899aabbccddeeff00112233445566778899aabbcc";

    private static volatile @Nullable TestDatabase current;

    /** The database of the running test application. */
    public static TestDatabase database() {
        return Objects.requireNonNull(current, "no application is under test");
    }

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestServers.freshDatabase("service");
        current = database;
        Map<String, String> config = new HashMap<>(database.environment());
        config.put("BITACORA_KAFKA_BOOTSTRAP", TestServers.kafka().bootstrapServers());
        config.put("BITACORA_PERSON_KEY", PERSON_KEY);
        config.put("BITACORA_CHECKPOINT_KEY", CHECKPOINT_KEY);
        config.put("BITACORA_TEMPLATE_KEY", TEMPLATE_KEY);
        try {
            config.put(
                    "BITACORA_CHECKPOINT_DIR",
                    Files.createTempDirectory("bitacora-checkpoints").toString());
            config.put(
                    "BITACORA_EVIDENCE_DIR",
                    Files.createTempDirectory("bitacora-evidence").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Topics of its own: several applications may be tested against the same broker.
        config.put("bitacora.topics.prefix", database.name() + ".");
        config.put("quarkus.log.category.\"io.zonky\".level", "WARN");
        config.putAll(TestTokens.config());
        return config;
    }

    @Override
    public void stop() {}
}
