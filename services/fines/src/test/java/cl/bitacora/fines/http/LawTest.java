package cl.bitacora.fines.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator adds a month's UTM with a line and its source, without a release. */
class LawTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 4);

    @TempDir
    Path folder;

    @Test
    @Covers("FIN-002")
    void a_month_of_the_operators_table_is_official_and_a_missing_one_gives_nothing() throws IOException {
        Law law = new Law(
                Regulation.load(),
                Optional.of(table("2020-05,50372,sii.cl UTM 2020").toString()),
                false);
        assertThat(law.utm(MAY, null)).hasValueSatisfying(value -> {
            assertThat(value.value()).isEqualTo(Clp.of(50_372));
            assertThat(value.official()).isTrue();
        });
        assertThat(law.utm(MAY.plusMonths(1), null)).isEmpty();
        assertThat(new Law(Regulation.load(), Optional.empty(), false).utm(MAY, null))
                .isEmpty();
    }

    @Test
    void a_line_without_its_source_keeps_the_service_from_starting() throws IOException {
        Path file = table("2020-05,50372,");
        assertThatThrownBy(() -> new Law(Regulation.load(), Optional.of(file.toString()), false))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("fuente");
    }

    private Path table(String line) throws IOException {
        return Files.writeString(folder.resolve("utm.csv"), "month,value_clp,source\n" + line + "\n");
    }
}
