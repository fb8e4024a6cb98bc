package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Clp;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtmTest {
    private static final YearMonth MARCH = YearMonth.of(2020, 3);

    @Test
    void a_month_without_a_sourced_value_fails_closed() {
        Utm utm = Utm.official();
        assertThatThrownBy(() -> utm.of(MARCH))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("2020-03");
    }

    @Test
    void sandbox_values_say_that_they_are_not_official() {
        UtmValue value = Utm.sandbox().of(MARCH);
        assertThat(value.official()).isFalse();
        assertThat(value.source()).contains("sandbox", "no oficial");
        assertThat(value.value()).isEqualTo(Clp.of(50_000));
    }

    @Test
    void an_operators_table_is_official_and_keeps_its_source(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("utm-2020.csv");
        Files.writeString(
                file, "# tabla\nmonth,value_clp,source\n2020-03,50021,tabla oficial, consultada el 2020-04-01\n");
        UtmValue value = Utm.load(file).of(MARCH);
        assertThat(value.official()).isTrue();
        assertThat(value.value()).isEqualTo(Clp.of(50_021));
        assertThat(value.source()).isEqualTo("tabla oficial, consultada el 2020-04-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03,50021",
                "2020-03,50021,",
                "2020-03,50.021,fuente",
                "2020-03,0,fuente",
                "marzo,50021,fuente",
                "2020-03,50021,fuente\n2020-03,50022,fuente"
            })
    void bad_rows_stop_the_load(String rows) {
        assertThatThrownBy(() -> Utm.read(new Source("utm.csv", "month,value_clp,source\n" + rows + "\n")))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("línea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mes,valor\n2020-03,50021,fuente"})
    void a_table_without_its_heading_stops_the_load(String text) {
        assertThatThrownBy(() -> Utm.read(new Source("utm.csv", text)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("encabezado");
    }

    @Test
    void a_month_is_found_or_not() {
        assertThat(Utm.sandbox().find(MARCH)).contains(Utm.sandbox().of(MARCH));
        assertThat(Utm.official().find(MARCH)).isEmpty();
    }

    @Test
    void a_bad_row_is_named_by_its_line() {
        assertThatThrownBy(() -> Utm.read(new Source("utm.csv", "# tabla\nmonth,value_clp,source\n\n2020-03,x,y\n")))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("línea 4");
    }
}
