package cl.bitacora.payments.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The courses of the tests are of 2020: the caller sets the legal time. */
public class Sandbox implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("bitacora.sandbox", "true");
    }
}
