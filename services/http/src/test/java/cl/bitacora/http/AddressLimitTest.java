package cl.bitacora.http;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.http.ProblemException.Draft;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    /** A clock that stands still until it is told to go on. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2020-03-09T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }
    }

    private final Hand clock = new Hand();
    private final AddressLimit limit = new AddressLimit(clock, 6);

    @Test
    void an_address_that_asked_too_often_waits_and_others_do_not() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.secondsToWait("192.0.2.1")).as("request " + i).isEmpty();
        }
        assertThat(limit.secondsToWait("192.0.2.1")).hasValue(10L);
        assertThat(limit.secondsToWait("192.0.2.2")).isEmpty();

        clock.now = clock.now.plusSeconds(9);
        assertThat(limit.secondsToWait("192.0.2.1")).hasValue(1L);
        clock.now = clock.now.plusSeconds(1);
        assertThat(limit.secondsToWait("192.0.2.1")).isEmpty();
        assertThat(limit.secondsToWait("192.0.2.1")).hasValue(10L);
    }

    @Test
    void the_address_that_was_silent_longest_is_forgotten() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.secondsToWait("192.0.2.1")).isEmpty();
        }
        for (int i = 0; i < AddressLimit.MOST_ADDRESSES; i++) {
            assertThat(limit.secondsToWait("2001:db8::" + i)).isEmpty();
        }
        assertThat(limit.secondsToWait("192.0.2.1")).isEmpty();
    }

    @Test
    void the_answer_says_in_spanish_when_to_ask_again() {
        List<Draft> drafts = Problems.tooMany("too-many-requests", 10).drafts();
        try (Response answer = new ProblemWriter(new Messages()).answer(drafts, null)) {
            assertThat(answer.getStatus()).isEqualTo(429);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("10");
            assertThat(((Problem) answer.getEntity()).remedy()).isEqualTo("Espere 10 s y repita la solicitud.");
        }
    }
}
