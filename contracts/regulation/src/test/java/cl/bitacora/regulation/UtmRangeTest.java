package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Clp;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of UTM between two ends, both inside. */
class UtmRangeTest {

    @ParameterizedTest(name = "{0} to {1} UTM, {2}: {3}")
    @CsvSource({"3, 15, 2, false", "3, 15, 3, true", "3, 15, 15, true", "3, 15, 16, false", "30, 30, 30, true"})
    void both_ends_are_inside(int least, int most, int utm, boolean inside) {
        assertThat(new UtmRange(least, most).contains(utm)).isEqualTo(inside);
    }

    @ParameterizedTest(name = "{0} to {1} is no range")
    @CsvSource({"0, 5", "5, 4", "-1, -1"})
    void a_range_begins_at_one_and_does_not_end_before_it_begins(int least, int most) {
        assertThatThrownBy(() -> new UtmRange(least, most)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_written_as_the_norm_writes_it() {
        assertThat(new UtmRange(31, 50)).hasToString("31-50");
        assertThat(UtmRange.fixed(1)).isEqualTo(new UtmRange(1, 1)).hasToString("1");
    }

    @Test
    void whole_utm_are_whole_pesos() {
        UtmValue march = Utm.sandbox().of(YearMonth.of(2020, 3));

        assertThat(UtmRange.pesos(3, march)).isEqualTo(Clp.of(150_000));
    }
}
