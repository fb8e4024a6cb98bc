package cl.bitacora.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @Covers("BONO-902")
    @ParameterizedTest(name = "BONO-902: {0} is ${1}")
    @CsvSource({"1367088/10, 136709", "201/1, 201", "9999999/2, 5000000", "1/2, 1", "49/100, 0", "0/1, 0"})
    void BONO_902_half_up_to_whole_pesos(String exact, long pesos) {
        assertThat(Clp.roundHalfUp(Ratio.parse(exact))).isEqualTo(Clp.of(pesos));
    }

    @Covers("BONO-902")
    @Test
    void BONO_902_T2_two_participants_at_100_5_each_are_201() {
        Ratio each = Ratio.of(201, 2);
        assertThat(Clp.roundHalfUp(each.plus(each))).isEqualTo(Clp.of(201));
    }

    @Covers("BONO-902")
    @Test
    void BONO_902_T3_a_ratio_just_under_75_percent_stays_under() {
        assertThat(Ratio.of(74_999, 100_000).atLeast(Ratio.percent(75))).isFalse();
        assertThat(Ratio.of(74_999, 100_000).percentTruncated()).isEqualTo(new BigDecimal("74.99"));
    }

    @Property
    void rounding_is_within_half_a_peso(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long numerator,
            @ForAll @IntRange(min = 1, max = 100_000) int denominator) {
        Ratio exact = Ratio.of(numerator, denominator);
        BigInteger rounded = BigInteger.valueOf(Clp.roundHalfUp(exact).pesos());
        BigInteger distance = rounded.multiply(exact.denominator())
                .subtract(exact.numerator())
                .abs()
                .multiply(BigInteger.TWO);
        assertThat(distance).isLessThanOrEqualTo(exact.denominator());
    }

    @Property
    void ratios_compare_as_fractions_do(
            @ForAll @IntRange(min = 0, max = 10_000) int a,
            @ForAll @IntRange(min = 1, max = 10_000) int b,
            @ForAll @IntRange(min = 0, max = 10_000) int c,
            @ForAll @IntRange(min = 1, max = 10_000) int d) {
        assertThat(Integer.signum(Ratio.of(a, b).compareTo(Ratio.of(c, d))))
                .isEqualTo(Long.signum((long) a * d - (long) c * b));
        assertThat(Ratio.parse(Ratio.of(a, b).toString())).isEqualTo(Ratio.of(a, b));
    }

    @Test
    void amounts_overflow_loudly() {
        assertThatThrownBy(() -> Clp.of(Long.MAX_VALUE).plus(Clp.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
