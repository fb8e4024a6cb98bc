package cl.bitacora.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanishTest {
    @Test
    void dates_times_and_figures_as_they_are_written_in_chile() {
        assertThat(Spanish.longDay(LocalDate.of(2020, 1, 16))).isEqualTo("jueves 16 de enero de 2020");
        assertThat(Spanish.moment(Instant.parse("2020-04-05T03:30:00Z"))).isEqualTo("04-04-2020 23:30");
        assertThat(Spanish.duration(23_400)).isEqualTo("6 h 30 min");
        assertThat(Spanish.duration(14_399)).isEqualTo("3 h 59 min 59 s");
        assertThat(Spanish.duration(0)).isEqualTo("0 s");
        assertThat(Spanish.pesos(1_234_567)).isEqualTo("$1.234.567");
        assertThat(Spanish.pesos(-3)).isEqualTo("−$3");
        assertThat(Spanish.rut("998000001-" + cl.bitacora.kernel.Rut.checkDigitOf(998_000_001)))
                .startsWith("998.000.001-");
    }

    @Test
    void a_commune_is_not_said_twice() {
        assertThat(Spanish.place("Sala 2, 1 Sur 1234, Talca", "Talca")).isEqualTo("Sala 2, 1 Sur 1234, Talca");
        assertThat(Spanish.place("Sala Talca", "Talca")).isEqualTo("Sala Talca, Talca");
        assertThat(Spanish.place("Sala 2", "Maule")).isEqualTo("Sala 2, Maule");
    }

    @Test
    void a_percentage_is_cut_never_rounded_up() {
        assertThat(Spanish.percent(86_399, 115_200)).isEqualTo("74,99 %");
        assertThat(Spanish.percent(86_400, 115_200)).isEqualTo("75 %");
        assertThat(Spanish.percent(0, 0)).isEqualTo("—");
    }
}
