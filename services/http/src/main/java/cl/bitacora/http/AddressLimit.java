package cl.bitacora.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How often one address may ask for checkpoints and proofs, which need no token. Per process, and bounded: of the addresses
 * beyond {@value #MOST_ADDRESSES} the one that has been silent longest is forgotten, and with it what it had used up.
 */
@Singleton
public class AddressLimit {
    static final int MOST_ADDRESSES = 10_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * A limit.
     *
     * @param perMinute requests of one address, all at once or spread
     */
    @Inject
    public AddressLimit(
            Clock clock,
            @ConfigProperty(name = "bitacora.log.requests-per-minute", defaultValue = "300") int perMinute) {
        this.perMinute = perMinute;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Refuses with 429 who asks too often. */
    @ServerRequestFilter
    public void limit(HttpServerRequest request) {
        String path = request.path();
        if (path != null && path.startsWith("/v1/log/")) {
            String address = request.remoteAddress() == null
                    ? "-"
                    : request.remoteAddress().hostAddress();
            secondsToWait(address).ifPresent(seconds -> {
                throw Problems.tooMany("too-many-requests", seconds);
            });
        }
    }

    /** Counts a request; empty if it may go on, otherwise the seconds after which the address may ask again. */
    Optional<Long> secondsToWait(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    address,
                    ignored -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                            .withCustomTimePrecision(time)
                            .build());
        }
        ConsumptionProbe asked = bucket.tryConsumeAndReturnRemaining(1);
        return asked.isConsumed()
                ? Optional.empty()
                : Optional.of(Math.max(1, Math.ceilDiv(asked.getNanosToWaitForRefill(), 1_000_000_000L)));
    }
}
