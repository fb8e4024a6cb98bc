package cl.bitacora.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+56 9", "-2", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"x\")"})
    void what_a_spreadsheet_would_compute_is_text(String cell) {
        assertThat(Csv.cell(cell).replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void cells_with_separators_and_quotes_stay_one_cell() {
        assertThat(new Csv(List.of("a", "b"))
                        .add(List.of("Araya Díaz, Luis", "dijo \"sí\""))
                        .toString())
                .isEqualTo("\uFEFFa,b\r\n\"Araya Díaz, Luis\",\"dijo \"\"sí\"\"\"\r\n");
    }
}
