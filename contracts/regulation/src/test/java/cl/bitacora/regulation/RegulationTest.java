package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files checked against each other. */
class RegulationTest {

    @Test
    void loads_as_a_whole() {
        Regulation regulation = Regulation.load();
        assertThat(regulation.parameters().all()).isNotEmpty();
        assertThat(regulation.norms().rules()).isNotEmpty();
        assertThat(regulation.decisions().all()).isNotEmpty();
        assertThat(regulation.territory().regions()).isNotEmpty();
        assertThat(regulation.holidays().in(2020)).isNotEmpty();
        assertThat(regulation.utm()).isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            parameters/attendance.yaml | rule: LCE-901                           | rule: LCE-999                 | regla desconocida LCE-999
            parameters/attendance.yaml | Resuelvo 3.D                            | Resuelvo 9                    | Resuelvo 9
            parameters/attendance.yaml | norm: RES-0334-2020                     | norm: RES-0335-2020           | RES-0335-2020
            parameters/attendance.yaml | decision: G-ATT-05                      | decision: G-ATT-55            | decisión desconocida G-ATT-55
            decisions/attendance.yaml  | parameter: attendance.minimum           | parameter: attendance.maximum | parámetro desconocido attendance.maximum
            """)
    void a_dangling_name_stops_the_load(String path, String good, String bad, String message) {
        assertThatThrownBy(() -> Regulation.of(Texts.withReplaced(path, good, bad)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }
}
