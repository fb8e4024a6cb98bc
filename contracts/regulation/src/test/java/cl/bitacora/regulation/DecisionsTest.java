package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
    private static final String DECISION = """
            decisions:
              - id: G-ATT-01
                question: ¿19 o 20?
                reading: Ambas.
                why: Son dos programas.
                affects: Participantes.
            """;

    @Test
    void every_gap_of_the_catalogue_has_its_reading() {
        Map<String, Long> counts = Regulation.load().decisions().all().stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.id().substring(0, reading.id().lastIndexOf('-')), Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "G-ATT", 31L, "G-BECA", 38L, "G-CASO", 1L, "G-BONO", 37L, "G-CERT", 17L, "G-FIN", 16L, "G-FINB",
                        21L, "G-REG", 1L, "G-RET", 5L, "G-TEN", 43L));
    }

    @Test
    void a_parameter_that_is_our_reading_is_named_by_that_reading_or_shares_it() {
        Regulation regulation = Regulation.load();
        assertThat(regulation.parameters().all())
                .filteredOn(parameter -> parameter.decision().isPresent())
                .hasSizeGreaterThan(30)
                .allSatisfy(parameter -> assertThat(
                                regulation.decisions().find(parameter.decision().orElseThrow()))
                        .isPresent());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            id: G-ATT-01           | id: ATT-1        | no tiene la forma
            question: ¿19 o 20?    | question:        | falta «question»
            reading: Ambas.        | lectura: Ambas.  | lectura
            why: Son dos programas.| why: ''          | falta «why»
            decisions:             | decision:        | decision
            """)
    void bad_data_stops_the_load(String good, String bad, String message) {
        assertThat(DECISION).contains(good);
        assertThatThrownBy(() -> Decisions.read(Texts.one(DECISION.replace(good, bad))))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_id_twice_stops_the_load() {
        var source = Texts.one(DECISION).getFirst();
        assertThatThrownBy(() -> Decisions.read(List.of(source, source)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("G-ATT-01");
    }
}
