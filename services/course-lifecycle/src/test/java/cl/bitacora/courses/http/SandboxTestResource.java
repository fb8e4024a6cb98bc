package cl.bitacora.courses.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Tests tell the legal time of each command: a course of 2020 is lived through in seconds. */
public final class SandboxTestResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("bitacora.sandbox", "true");
    }

    @Override
    public void stop() {}
}
