package cl.bitacora.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.regulation.Holidays;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good Friday, 10 April 2020, and the Saturday after it are no business days. */
class LightTest {
    private static final BusinessDays DAYS = Holidays.load().of("07");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-04-09 | 2020-04-09 | POR_VENCER | vence hoy
            2020-04-13 | 2020-04-09 | POR_VENCER | queda 1 día hábil
            2020-04-15 | 2020-04-09 | POR_VENCER | quedan 3 días hábiles
            2020-04-16 | 2020-04-09 | EN_PLAZO   | quedan 4 días hábiles
            2020-04-09 | 2020-04-10 | VENCIDO    | venció, sin días hábiles desde entonces
            2020-04-09 | 2020-04-13 | VENCIDO    | venció hace 1 día hábil
            """)
    void days_left_in_business_days(LocalDate dueOn, LocalDate today, Light.Level level, String text) {
        assertThat(Light.of(dueOn, today, DAYS)).isEqualTo(new Light(level, text));
    }
}
