package cl.bitacora.gateway.http;

import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Who guesses codes waits: five wrong ones a minute from one address, in each instance of the service. */
@Singleton
public class WrongCodes {
    private static final int ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final CurrentVertxRequest current;
    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    @Inject
    public WrongCodes(CurrentVertxRequest current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Lets the caller try, or throws 429. */
    void requirePatience() {
        Instant now = clock.instant();
        synchronized (wrong) {
            forget(now);
            Deque<Instant> own = wrong.get(address());
            if (own != null && own.size() >= ALLOWED) {
                long seconds =
                        Duration.between(now, own.getFirst().plus(WITHIN)).toSeconds() + 1;
                throw Problems.plain(429, "code-guessing", "", Fact.of("seconds", seconds));
            }
        }
    }

    /** The code was wrong. */
    void note() {
        synchronized (wrong) {
            wrong.computeIfAbsent(address(), key -> new ArrayDeque<>()).addLast(clock.instant());
        }
    }

    private void forget(Instant now) {
        wrong.values().forEach(times -> {
            while (!times.isEmpty() && !times.getFirst().plus(WITHIN).isAfter(now)) {
                times.removeFirst();
            }
        });
        wrong.values().removeIf(Deque::isEmpty);
    }

    private String address() {
        return current.getCurrent().request().remoteAddress().hostAddress();
    }
}
