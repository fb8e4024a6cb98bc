package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.duedates.DueDates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadlines as data. */
class DeadlinesTest {
    private final Regulation regulation = Regulation.load();

    @Test
    void the_engine_names_exactly_the_rules_of_the_rows() {
        Set<String> ofRows = regulation.deadlines().all().stream()
                .flatMap(deadline -> deadline.rules().stream())
                .map(RuleId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(
                        Arrays.asList(DueDates.class.getAnnotation(Rule.class).value())))
                .isEqualTo(ofRows);
        assertThat(regulation.deadlines().all()).hasSizeGreaterThan(170);
    }

    @Test
    void an_amount_stands_in_one_place_only() {
        Deadline start = regulation
                .deadlines()
                .find("BONO-060", Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2))
                .orElseThrow();
        assertThat(start.term().amount())
                .isEqualTo(regulation
                        .parameters()
                        .integer("course.start-days", Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2))
                        .value());
    }

    @Test
    void every_event_opens_or_closes_a_deadline() {
        Set<String> used = regulation.deadlines().all().stream()
                .flatMap(deadline -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(deadline.trigger()), deadline.achieves().stream()))
                .collect(Collectors.toSet());
        assertThat(used).containsAll(regulation.deadlines().events().keySet());
        assertThat(regulation.deadlines().eventName("vence:BONO-060")).isEqualTo("Vencimiento de: Inicio del curso");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            deadlines/bono.yaml | trigger: "convenio-tramitado"       | trigger: "convenio"            | hecho desconocido
            deadlines/bono.yaml | trigger: "vence:BONO-060"           | trigger: "vence:BONO-061"      | hecho desconocido
            deadlines/bono.yaml | numeral: "8.A a)"                   | numeral: "8.Z a)"              | 8.Z
            deadlines/bono.yaml | unit: business-days                 | unit: dias                     | dias
            deadlines/bono.yaml | binds: EJECUTOR                     | binds: NADIE                   | NADIE
            deadlines/bono.yaml | parameter: course.start-days        | parameter: course.start-dias   | course.start-dias
            deadlines/bono.yaml | amount: 15                          | amount: -1                     | amount
            deadlines/bono.yaml | decision: G-BONO-33                 | decision: G-BONO-99            | G-BONO-99
            deadlines/bono.yaml | - id: BONO-011                      | - id: BONO-010                 | está dos veces
            deadlines/bono.yaml | achieves: [inicio-del-curso]        | achieves: [inicio]             | hecho desconocido
            deadlines/tender.yaml | cutOff: "14:00"                   | cutOff: "14 horas"             | 14 horas
            deadlines/tender.yaml | fine: FINB-072                    | fine: FINB-999                 | FINB-999
            """)
    void bad_data_stops_the_load(String path, String good, String bad, String message) {
        assertThatThrownBy(() -> Regulation.of(Texts.withReplaced(path, good, bad)))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining(message);
    }
}
