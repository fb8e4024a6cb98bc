package cl.bitacora.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialClockTest {
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "REAL, 2026-11-20T12:10:00Z, 2020-03-01T09:10:00Z",
        "HORA_POR_MINUTO, 2026-11-20T12:10:00Z, 2020-03-01T19:00:00Z",
        "DIA_POR_MINUTO, 2026-11-20T12:15:00Z, 2020-03-16T09:00:00Z",
        "DIA_POR_MINUTO, 2026-11-20T12:00:00Z, 2020-03-01T09:00:00Z"
    })
    void it_goes_on_from_what_it_was_set_to(TrialClock.Pace pace, Instant real, Instant shown) {
        TrialClock clock = new TrialClock(Instant.parse("2020-03-01T09:00:00Z"), AT, pace);
        assertThat(clock.now(real)).isEqualTo(shown);
        assertThat(TrialClock.parse(clock.text())).contains(clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2", "1.2.NUNCA", "a.b.REAL", "1.2.REAL;x", "99999999999.1.REAL.2", "1..REAL"})
    void what_is_no_clock_is_none(String text) {
        assertThat(TrialClock.parse(text)).isEmpty();
    }
}
