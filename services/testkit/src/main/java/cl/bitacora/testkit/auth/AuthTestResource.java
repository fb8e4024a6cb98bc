package cl.bitacora.testkit.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes a {@code @QuarkusTest} accept {@link TestTokens}. */
public final class AuthTestResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return TestTokens.config();
    }

    @Override
    public void stop() {}
}
