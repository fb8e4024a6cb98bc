package cl.bitacora.certificates.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Hands clock = new Hands();
    private final Throttle throttle = new Throttle(clock, 3);

    @Test
    void an_address_has_its_share_of_a_minute() {
        assertThat(throttle.admits("10.0.0.1")).isTrue();
        assertThat(throttle.admits("10.0.0.1")).isTrue();
        assertThat(throttle.admits("10.0.0.1")).isTrue();
        assertThat(throttle.admits("10.0.0.1")).isFalse();
        assertThat(throttle.admits("10.0.0.2")).isTrue();

        clock.now = clock.now.plusSeconds(60);
        assertThat(throttle.admits("10.0.0.1")).isTrue();
    }

    @Test
    void a_flood_of_addresses_is_bounded_and_passes() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(throttle.admits("a" + i)).isTrue();
        }
        assertThat(throttle.admits("one-more")).isFalse();
        assertThat(throttle.admits("a1")).isTrue();

        clock.now = clock.now.plusSeconds(60);
        assertThat(throttle.admits("one-more")).isTrue();
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2020-04-10T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
