package cl.bitacora.certificates.http.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({"12345678-5, 12.345.***-5", "999000001-5, 999.000.***-5", "5126663-3, 5.126.***-3", "1-9, ***-9"})
    void a_masked_rut_hides_three_digits_and_never_all_but_the_rest(String rut, String masked) {
        assertThat(Formats.masked(Rut.ofNumber(Integer.parseInt(rut.substring(0, rut.indexOf('-'))))))
                .startsWith(masked.substring(0, masked.length() - 1));
    }

    @Test
    void figures_and_dates_are_those_of_chile() {
        assertThat(Formats.percent("74.99")).isEqualTo("74,99 %");
        assertThat(Formats.day(LocalDate.of(2020, 3, 1))).isEqualTo("1 de marzo de 2020");
        assertThat(Formats.minute(Instant.parse("2020-04-10T02:30:00Z"))).isEqualTo("9 de abril de 2020, 22:30");
        assertThat(Formats.hours(39, 30)).isEqualTo("39 h 30 min");
        assertThat(Formats.hours(40, 0)).isEqualTo("40 h");
    }
}
