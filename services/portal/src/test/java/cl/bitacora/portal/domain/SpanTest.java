package cl.bitacora.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months and weeks, and how they stand in an address. */
class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "MES,    2020-03-31, 2020-03-01, 2020-04-01, 2020-03,    marzo de 2020",
        "MES,    2020-12-01, 2020-12-01, 2021-01-01, 2020-12,    diciembre de 2020",
        "SEMANA, 2020-03-30, 2020-03-30, 2020-04-06, 2020-03-30, semana del 30-03-2020",
        "SEMANA, 2020-04-05, 2020-03-30, 2020-04-06, 2020-03-30, semana del 30-03-2020",
        "SEMANA, 2021-01-01, 2020-12-28, 2021-01-04, 2020-12-28, semana del 28-12-2020"
    })
    void days_of_a_month_or_a_week(
            Span span, LocalDate day, LocalDate first, LocalDate end, String address, String label) {
        Span.Days days = span.around(day);
        assertThat(days).isEqualTo(new Span.Days(span, first, end));
        assertThat(days.address()).isEqualTo(address);
        assertThat(days.label()).isEqualTo(label);
        assertThat(Span.Days.parse(address)).contains(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020", "2020-13", "2020-02-30", "ayer", "2020-W14"})
    void what_is_no_month_and_no_day_is_nothing(String address) {
        assertThat(Span.Days.parse(address)).isEmpty();
    }
}
