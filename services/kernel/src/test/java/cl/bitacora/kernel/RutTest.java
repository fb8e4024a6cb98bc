package cl.bitacora.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RutTest {
    @ParameterizedTest
    @CsvSource({
        "12.345.678-5, 12345678-5",
        "12345678-5, 12345678-5",
        "123456785, 12345678-5",
        "6-K, 6-K",
        "6-k, 6-K",
        "' 1.009-K ', 1009-K",
        "76.543.210-3, 76543210-3"
    })
    void reads_the_usual_spellings(String text, String canonical) {
        assertThat(Rut.parse(text)).hasValueSatisfying(rut -> assertThat(rut).hasToString(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678-4",
                "12.345.67-5",
                "12,345,678-5",
                "",
                "-",
                "K",
                "0-0",
                "1234567890123-1",
                "12345678 5",
                "12345678--5",
                "abc-1",
                "１２３４５６７８-5",
                "12345678-5\n12345678-5"
            })
    void refuses_what_is_not_a_rut(String text) {
        assertThat(Rut.parse(text)).isEmpty();
    }

    @Test
    void the_message_of_a_refusal_does_not_repeat_the_text() {
        assertThatThrownBy(() -> Rut.of("11111111-9")).hasMessageNotContaining("11111111");
    }

    @Property
    void formatted_and_canonical_read_back(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        Rut rut = Rut.ofNumber(number);
        assertThat(Rut.parse(rut.formatted())).hasValue(rut);
        assertThat(Rut.parse(rut.toString())).hasValue(rut);
    }

    @Property
    void any_one_wrong_digit_is_noticed(
            @ForAll @IntRange(min = 1_000_000, max = 99_999_999) int number,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        Rut rut = Rut.ofNumber(number);
        String digits = Integer.toString(number);
        int place = number % digits.length();
        int wrong = (digits.charAt(place) - '0' + change) % 10;
        String typed = digits.substring(0, place) + wrong + digits.substring(place + 1) + "-" + rut.checkDigit();
        assertThat(Rut.parse(typed)).isEmpty();
    }
}
