package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.duedates.DueDates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    @Test
    void an_event_without_a_name_is_shown_as_it_is() {
        Deadlines deadlines = regulation.deadlines();

        assertThat(deadlines.eventName("convenio-firmado")).isEqualTo("Firma del convenio");
        assertThat(deadlines.eventName("nadie-lo-conoce")).isEqualTo("nadie-lo-conoce");
        assertThat(deadlines.eventName("vence:NADA-001")).isEqualTo("vence:NADA-001");
    }

    @Test
    void a_programme_has_only_its_own_deadlines() {
        assertThat(regulation.deadlines().of(Programme.BONO_MIPE_2020))
                .isNotEmpty()
                .allSatisfy(deadline -> assertThat(deadline.programmes()).contains(Programme.BONO_MIPE_2020));
        assertThat(regulation.deadlines().find("BONO-060", Programme.BECAS_LABORALES_2022, LocalDate.of(2020, 3, 2)))
                .isEmpty();
    }

    @ParameterizedTest(name = "until {0}, then from {1}: twice {2}")
    @CsvSource({
        "2020-12-31, 2021-01-01, false",
        "2020-12-31, 2020-12-31, true",
        "'', 2021-01-01, true",
    })
    void a_row_may_follow_itself_but_not_overlap(String validTo, LocalDate then, boolean twice) {
        Deadline row = start();
        Deadline first = valid(row, row.validFrom(), validTo.isEmpty() ? null : LocalDate.parse(validTo));
        Deadline second = valid(row, then, null);

        for (List<Deadline> order : List.of(List.of(first, second), List.of(second, first))) {
            if (twice) {
                assertThatThrownBy(() ->
                                new Deadlines(order, regulation.deadlines().events()))
                        .isInstanceOf(RegulationException.class)
                        .hasMessageContaining("está dos veces");
            } else {
                Deadlines both = new Deadlines(order, regulation.deadlines().events());
                assertThat(both.find("BONO-060", Programme.BONO_MIPE_2020, then.minusDays(1)))
                        .contains(first);
                assertThat(both.find("BONO-060", Programme.BONO_MIPE_2020, then))
                        .contains(second);
            }
        }
    }

    @Test
    void a_row_governs_from_its_first_day_to_its_last() {
        Deadline row = valid(start(), LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 4));

        assertThat(row.holdsOn(LocalDate.of(2020, 3, 1))).isFalse();
        assertThat(row.holdsOn(LocalDate.of(2020, 3, 2))).isTrue();
        assertThat(row.holdsOn(LocalDate.of(2020, 3, 4))).isTrue();
        assertThat(row.holdsOn(LocalDate.of(2020, 3, 5))).isFalse();
        assertThat(row.rule()).isEqualTo(RuleId.of("BONO-060"));
        assertThat(row.term().cutOff()).isEmpty();
    }

    private Deadline start() {
        return regulation
                .deadlines()
                .find("BONO-060", Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2))
                .orElseThrow();
    }

    private static Deadline valid(Deadline row, LocalDate from, @Nullable LocalDate to) {
        return new Deadline(
                row.id(),
                row.rules(),
                row.ground(),
                row.name(),
                row.programmes(),
                row.trigger(),
                row.term(),
                row.binds(),
                row.achieves(),
                row.optional(),
                row.consequence(),
                row.fine(),
                row.when(),
                row.decision(),
                from,
                Optional.ofNullable(to));
    }
}
