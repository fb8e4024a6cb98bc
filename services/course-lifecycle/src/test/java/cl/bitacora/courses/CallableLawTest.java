package cl.bitacora.courses;

import cl.bitacora.testkit.house.CallableLaw;
import java.util.Map;

/** Whoever asks gets an answer: every rule of the domain is behind an endpoint, a command or a policy. */
class CallableLawTest extends CallableLaw {
    CallableLawTest() {
        super("courses", Map.of());
    }
}
