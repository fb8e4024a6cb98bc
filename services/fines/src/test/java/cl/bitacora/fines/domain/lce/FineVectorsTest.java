package cl.bitacora.fines.domain.lce;

import static cl.bitacora.fines.domain.Given.DAY;
import static cl.bitacora.fines.domain.Given.ft;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.fines.domain.Given;
import cl.bitacora.fines.domain.lce.Assessment.Direction;
import cl.bitacora.fines.domain.lce.FineFile.Field;
import cl.bitacora.fines.domain.lce.FineFile.Role;
import cl.bitacora.fines.domain.lce.FineFile.Subject;
import cl.bitacora.fines.domain.lce.Multiplicity.Detected;
import cl.bitacora.fines.domain.lce.RetroactiveLink.Effect;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.UtmRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Amounts, factors, authority and resolution of a fine of the class book: the catalogue's tables. */
class FineVectorsTest {

    @ParameterizedTest(name = "{0}: {1}, {2} UTM → valid: {3}")
    @Covers("FIN-001")
    @CsvSource({
        "T1, FIN-010, 31, true",
        "T2, FIN-010, 50, true",
        "T3, FIN-010, 30, false",
        "T4, FIN-010, 51, false",
        "T5 lower, FIN-020, 16, true",
        "T5 upper, FIN-020, 30, true",
        "T5 below, FIN-020, 15, false",
        "T5 above, FIN-020, 31, false",
        "T6 lower, FIN-030, 3, true",
        "T6 upper, FIN-030, 15, true",
        "T6 below, FIN-030, 2, false",
        "T6 above, FIN-030, 16, false",
        "FIN-053 T2, FIN-038, 40, false",
    })
    void FIN_001(String vector, String code, int utm, boolean valid) {
        Conduct conduct = Conduct.of(code).orElseThrow();
        Check check = FineAmount.within(conduct, utm, ft());

        assertThat(check instanceof Check.Met).isEqualTo(valid);
        assertThat(FineAmount.range(conduct, ft()).value().contains(utm)).isEqualTo(valid);
        if (!valid) {
            assertThat(code(check)).isEqualTo("utm-outside-range");
        }
    }

    @Test
    @Covers("FIN-001")
    void FIN_001_the_range_says_where_it_stands() {
        var range = FineAmount.range(Conduct.OTHER_END, ft());
        assertThat(range.value()).hasToString("3-15");
        assertThat(range.facts().toString()).contains("art. 75 N° 3", "TRES", "FIN-035");
        assertThat(Arrays.stream(Conduct.values()).map(conduct -> FineAmount.range(conduct, ft())))
                .allSatisfy(finding ->
                        assertThat(Given.REGULATION.resolves(finding.ground())).isTrue());
    }

    @Test
    @Covers("FIN-054")
    void FIN_054_the_list_is_closed() {
        assertThat(Conduct.of("LATE-ACTIVITIES")).as("T1").isEmpty();
        assertThat(Conduct.of("FIN-022")).isEmpty();
        assertThat(Conduct.values()).as("T2").hasSize(16);
        assertThat(Arrays.stream(Conduct.values())
                        .collect(Collectors.groupingBy(Conduct::tramo, Collectors.counting())))
                .containsEntry(Tramo.UNO, 3L)
                .containsEntry(Tramo.DOS, 2L)
                .containsEntry(Tramo.TRES, 11L);
        assertThat(Arrays.stream(Conduct.values()).map(Conduct::rule))
                .allSatisfy(
                        rule -> assertThat(Given.REGULATION.norms().rule(rule)).isPresent());
    }

    @ParameterizedTest(name = "{0}: {1} → may be fined: {2}")
    @Covers("FIN-003")
    @CsvSource({
        "T1 the relator presses late: the OTEC answers, OTEC, true",
        "T2 internal course, EMPRESA, true",
        "T3, PARTICIPANTE, false",
        "the relator in person, RELATOR, false",
    })
    void FIN_003(String vector, Subject subject, boolean fined) {
        assertThat(FineReview.subject(subject) instanceof Check.Met).isEqualTo(fined);
    }

    @ParameterizedTest(name = "{0}: {1} records of inspection → proved: {2}")
    @Covers("FIN-051")
    @CsvSource({"T1, 0, false", "one, 1, true"})
    void FIN_051(String vector, int records, boolean proved) {
        assertThat(FineReview.proof(records) instanceof Check.Met).isEqualTo(proved);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}, course in {3} → {4}")
    @Covers("FIN-052")
    @CsvSource({
        "T1, DIRECTOR_REGIONAL, 07, 07, ''",
        "T2, FISCALIZADOR, 07, 07, fine-other-role",
        "T3, DIRECTOR_REGIONAL, 13, 07, fine-other-region",
        "who lawfully stands in, SUBROGANTE, 07, 07, ''",
    })
    void FIN_052(String vector, Role role, String decider, String execution, String refused) {
        assertThat(code(FineReview.authority(role, decider, execution))).isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource
    @Covers("FIN-053")
    void FIN_053_T1_each_field_is_needed(Field field) {
        assertThat(code(FineReview.content(EnumSet.complementOf(EnumSet.of(field)))))
                .isEqualTo("resolution-incomplete");
        assertThat(FineReview.content(EnumSet.allOf(Field.class))).isInstanceOf(Check.Met.class);
    }

    @Test
    @Covers("FIN-050")
    void FIN_050_every_factor_is_assessed_in_writing() {
        List<Assessment> two = List.of(
                new Assessment(Factor.DANO_O_MONTO, Direction.AGRAVA, "Doce participantes sin registro."),
                new Assessment(Factor.COOPERACION_U_OBSTRUCCION, Direction.ATENUA, "Entregó todo."));
        Check missing = Grading.assessed(two);
        assertThat(code(missing)).as("T1").isEqualTo("factor-not-assessed");
        assertThat(((Check.Unmet) missing).refusal().factMap()).containsEntry("missing", "CONDUCTA_ANTERIOR");

        List<Assessment> blank = plus(two, new Assessment(Factor.CONDUCTA_ANTERIOR, Direction.NEUTRO, " "));
        assertThat(code(Grading.assessed(blank))).isEqualTo("factor-not-assessed");

        List<Assessment> all = plus(two, new Assessment(Factor.CONDUCTA_ANTERIOR, Direction.NEUTRO, "Sin multas."));
        assertThat(Grading.assessed(all)).as("T2").isInstanceOf(Check.Met.class);
        assertThat(FineAmount.within(Conduct.DURATION_WRONG, 10, ft())).as("T2").isInstanceOf(Check.Met.class);
        assertThat(code(FineAmount.within(Conduct.DURATION_WRONG, 2, ft())))
                .as("T3")
                .isEqualTo("utm-outside-range");
    }

    @ParameterizedTest(name = "{0}: {1} aggravate, {2} attenuate → {3}")
    @Covers("FIN-050")
    @CsvSource({
        "nothing weighs, 0, 0, 3-15",
        "all aggravate, 3, 0, 9-15",
        "one aggravates, 1, 0, 9-15",
        "all attenuate, 0, 3, 3-9",
        "they differ, 2, 1, 3-15",
    })
    void FIN_050_orientation(String vector, int aggravate, int attenuate, String towards) {
        assertThat(Grading.orientation(new UtmRange(3, 15), weighing(aggravate, attenuate), ft())
                        .value()
                        .range())
                .hasToString(towards);
    }

    @Test
    @Covers("FIN-050")
    void FIN_050_a_range_without_a_middle_is_split_clean() {
        UtmRange uno = new UtmRange(31, 50);
        assertThat(Grading.orientation(uno, weighing(1, 0), ft()).value().range())
                .hasToString("41-50");
        assertThat(Grading.orientation(uno, weighing(0, 1), ft()).value().range())
                .hasToString("31-40");
    }

    @ParameterizedTest(name = "fined on {0} → shown: {1}")
    @Covers("FIN-050")
    @CsvSource({"2018-03-09, 1", "2018-03-08, 0", "2020-03-09, 1", "2020-03-10, 0"})
    void FIN_050_history_of_24_months(LocalDate fined, long shown) {
        assertThat(Grading.history(List.of(fined), DAY, ft()).value()).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1}, approved: {2} → {3}")
    @Covers("FIN-055")
    @CsvSource({
        "T1, A-f, true, SIGUE_ABIERTO",
        "T2, C-c, true, SE_CIERRA_JUSTIFICADO",
        "a rejected contingency justifies nothing, C-c, false, SIGUE_ABIERTO",
        "T3, B-a, false, SIGUE_ABIERTO_SIN_FRANQUICIA",
        "unforeseen, D, true, SIGUE_ABIERTO",
    })
    void FIN_055(String vector, String letter, boolean approved, Effect effect) {
        assertThat(RetroactiveLink.effect(RetroactiveLetter.parse(letter).orElseThrow(), approved)
                        .value())
                .isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @Covers("FIN-056")
    @CsvSource({
        "BONO_MIPE_2020, BASES_DEL_BONO",
        "FRANQUICIA_TRIBUTARIA, LIBRO_DE_CLASES",
        "FPT_APRENDICES, LIBRO_DE_CLASES",
        "BECAS_LABORALES_2022, BASES_DE_BECAS",
    })
    void FIN_056(Programme programme, FineTable table) {
        assertThat(FineTable.of(programme).value()).isEqualTo(table);
        assertThat(Given.REGULATION.resolves(FineTable.of(programme).ground())).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}, {2} marks → {3}")
    @Covers("FIN-059")
    @CsvSource({
        "table, A-a, 0, FIN-038",
        "table, A-b, 0, FIN-034",
        "T1, A-c, 0, FIN-040 FIN-035",
        "table, A-d, 0, FIN-037",
        "table, A-e, 0, FIN-037",
        "table, A-f, 0, FIN-030",
        "table, A-g, 0, FIN-010",
        "two marks never infringe, B-a, 2, ''",
        "three do, B-a, 3, FIN-039",
        "no register, B-b, 0, FIN-020",
        "no register, B-c, 0, FIN-020",
        "only the dates were wrong, B-d, 0, ''",
        "T2, B-e, 0, ''",
        "not approved, C-d, 0, FIN-020",
        "book not used, D, 0, FIN-020",
    })
    void FIN_059(String vector, String letter, int marks, String conducts) {
        assertThat(conducts(letter, marks, false, false, false)).isEqualTo(conducts);
    }

    @Test
    @Covers("FIN-059")
    void FIN_059_what_depends_on_more_facts() {
        assertThat(conducts("B-c", 0, true, false, false)).isEmpty();
        assertThat(conducts("B-d", 0, false, true, false)).isEqualTo("FIN-034 FIN-035");
        assertThat(conducts("C-d", 0, false, false, true)).isEmpty();
    }

    @Test
    @Covers("FIN-901")
    void FIN_901_one_fact_one_finding() {
        var early = Multiplicity.grouped(List.of(
                new Detected("exit-1", Conduct.OTHER_END, "10", "b1"),
                new Detected("exit-1", Conduct.RELATOR_LEFT_EARLY, "10", "b1")));
        assertThat(early).as("T1").hasSize(1);
        assertThat(early.getFirst().value()).isEqualTo(Conduct.RELATOR_LEFT_EARLY);

        var notStarted = Multiplicity.grouped(List.of(
                new Detected("f1", Conduct.BLOCK_NOT_STARTED, "10", "b1"),
                new Detected("f2", Conduct.BLOCK_NOT_STARTED, "10", "b2"),
                new Detected("f3", Conduct.BLOCK_NOT_STARTED, "10", "b3"),
                new Detected("f4", Conduct.BLOCK_NOT_STARTED, "10", "b4"),
                new Detected("f5", Conduct.BLOCK_NOT_STARTED, "10", "b5"),
                new Detected("f6", Conduct.BLOCK_NOT_STARTED, "11", "b6")));
        assertThat(notStarted).as("T2, and another action is another finding").hasSize(2);
        assertThat(notStarted.getFirst().facts().toString()).contains("b1 b2 b3 b4 b5");

        var hidden = Multiplicity.grouped(List.of(
                new Detected("late-1", Conduct.OTHER_START, "10", "b1"),
                new Detected("late-1", Conduct.CLOCK_ALTERED, "10", "b1")));
        assertThat(hidden).as("T3").hasSize(1);
        assertThat(hidden.getFirst().value()).isEqualTo(Conduct.CLOCK_ALTERED);
    }

    @Test
    void a_whole_file_lists_what_it_lacks_in_order() {
        FineFile file = new FineFile(
                Conduct.DURATION_WRONG,
                Subject.RELATOR,
                40,
                0,
                List.of(),
                Role.FISCALIZADOR,
                "13",
                "07",
                Set.of(),
                on("2020-05-04"));
        assertThat(Check.unmet(FineReview.checks(file, ft())).stream().map(Refusal::rule))
                .containsExactly(
                        RuleId.of("FIN-003"),
                        RuleId.of("FIN-051"),
                        RuleId.of("FIN-050"),
                        RuleId.of("FIN-001"),
                        RuleId.of("FIN-052"),
                        RuleId.of("FIN-053"));
        assertThat(Check.findings(FineReview.checks(file, ft()))).isEmpty();
    }

    static List<Assessment> weighing(int aggravate, int attenuate) {
        List<Assessment> list = new java.util.ArrayList<>();
        for (int i = 0; i < aggravate; i++) {
            list.add(new Assessment(Factor.DANO_O_MONTO, Direction.AGRAVA, "x"));
        }
        for (int i = 0; i < attenuate; i++) {
            list.add(new Assessment(Factor.CONDUCTA_ANTERIOR, Direction.ATENUA, "x"));
        }
        return list;
    }

    private static List<Assessment> plus(List<Assessment> list, Assessment more) {
        List<Assessment> all = new java.util.ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static String conducts(String letter, int marks, boolean registered, boolean differed, boolean approved) {
        return RetroactiveLink.conducts(
                        RetroactiveLetter.parse(letter).orElseThrow(), marks, registered, differed, approved)
                .value()
                .stream()
                .map(conduct -> conduct.rule().value())
                .collect(Collectors.joining(" "));
    }

    private static String code(Check check) {
        return check instanceof Check.Unmet(Refusal refusal) ? refusal.code() : "";
    }
}
