package cl.bitacora.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormGuardTest {
    private static final Instant NOON = Instant.parse("2020-03-30T15:00:00Z");

    @Test
    void a_form_is_good_for_whom_it_was_shown_to_and_for_eight_hours() {
        String token = at(NOON).token("rosa");
        assertThat(at(NOON).accepts("rosa", token)).isTrue();
        assertThat(at(NOON.plus(FormGuard.VALID)).accepts("rosa", token)).isTrue();
        assertThat(at(NOON.plus(FormGuard.VALID).plusSeconds(1)).accepts("rosa", token))
                .isFalse();
        assertThat(at(NOON.minusSeconds(1)).accepts("rosa", token)).isFalse();
        assertThat(at(NOON).accepts("raúl", token)).isFalse();
    }

    @Test
    void nobody_makes_one_up() {
        String token = at(NOON).token("rosa");
        assertThat(new FormGuard("another secret", clock(NOON)).accepts("rosa", token))
                .isFalse();
        String later = (NOON.getEpochSecond() + 1) + token.substring(token.indexOf('.'));
        assertThat(at(NOON.plusSeconds(1)).accepts("rosa", later)).isFalse();
        for (String forged : new String[] {"", ".", "abc", "1.", ".x", "9999999999999.x", token + "x"}) {
            assertThat(at(NOON).accepts("rosa", forged)).as(forged).isFalse();
        }
    }

    private static FormGuard at(Instant now) {
        return new FormGuard("the secret of the client", clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now.plus(Duration.ZERO), ZoneOffset.UTC);
    }
}
