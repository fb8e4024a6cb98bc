package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BONO-180, 182…184, 203, 902: what the lecture phase is worth (VHACE 4.000, 100 hours, 25 places). */
class LiquidationTest {
    private static final Values VALUES = Given.section().values();
    private static final long TOTAL = Given.section().totalSeconds();

    @ParameterizedTest(name = "{0}: {1} × VACE → {2}")
    @CsvSource({"T1, 12, 80, 4800000", "T2 exactamente 75 %, 1, 75, 400000"})
    @Covers("BONO-182")
    void BONO_182(String vector, int people, int hours, long expected) {
        TrainingValue value = training(same(people, FinalState.APROBADO, hours * 3600L));
        assertThat(value.total().value()).isEqualTo(Clp.of(expected));
        assertThat(value.lines()).allSatisfy(line -> {
            assertThat(line.amount().rule().value()).isEqualTo("BONO-182");
            assertThat(line.amount().ground()).isEqualTo(Norms.bono("8.2.2.1"));
        });
    }

    @Test
    @Covers("BONO-183")
    void BONO_183_T1() {
        assertThat(training(same(3, FinalState.REPROBADO, 75 * 3600)).total().value())
                .isEqualTo(Clp.of(1_200_000));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 cinco desertores,               180000+72000+266400+36000+0, 616000",
        "T3 evaluación aprobada con 74 h,   266400, 296000",
        "T4 10 h 30 min,                    37800, 42000",
        "un segundo,                        1, 1",
        "nadie vino,                        0, 0",
    })
    @Covers("BONO-184")
    void BONO_184(String vector, String seconds, long expected) {
        List<Situation> dropouts = new ArrayList<>();
        String[] parts = seconds.split("\\+");
        for (int i = 0; i < parts.length; i++) {
            dropouts.add(new Situation(Given.person(i), FinalState.DESERTOR, Long.parseLong(parts[i])));
        }
        assertThat(training(dropouts).total().value()).isEqualTo(Clp.of(expected));
    }

    @Test
    @Covers({"BONO-182", "BONO-183", "BONO-184"})
    void BONO_184_T2_the_whole_course() {
        TrainingValue value = training(Given.closing().situations());
        assertThat(value.total().value()).isEqualTo(Clp.of(6_616_000));
        assertThat(value.total().basis().stream().map(Finding::rule).map(Object::toString))
                .containsExactly("BONO-182", "BONO-183", "BONO-184");
        assertThat(value.total().basis().stream().<Object>map(Finding::value))
                .containsExactly(Ratio.of(4_800_000, 1), Ratio.of(1_200_000, 1), Ratio.of(616_000, 1));
        assertThat(Fact.toMap(value.total().basis().getLast().facts()))
                .containsEntry("formula", "Σ horas (154/1) × 4000");
    }

    @Test
    @Covers("BONO-184")
    void BONO_184_expelled_people_are_paid_their_hours_and_flagged() {
        var expelled = List.of(new Situation(Given.person(1), FinalState.EXPULSADO, 80 * 3600));
        TrainingValue value = training(expelled);
        assertThat(value.total().value()).isEqualTo(Clp.of(320_000));
        assertThat(Fact.toMap(value.lines().getFirst().amount().facts())).containsEntry("decision", "G-BONO-13");
        TrainingValue beyond = training(List.of(new Situation(Given.person(1), FinalState.EXPULSADO, 101 * 3600)));
        assertThat(beyond.total().value()).isEqualTo(VALUES.vace().value());
        TrainingValue strict = TrainingValue.of(expelled, VALUES, TOTAL, Strict.expelledUnpaid());
        assertThat(strict.total().value()).isEqualTo(Clp.ZERO);
    }

    @Test
    @Covers("BONO-902")
    void BONO_902_T2_the_total_is_rounded_once() {
        // $ 201 an hour for half an hour is 100,5 each: 201 together, although each is shown as 101
        Values values = Values.of(Clp.of(201), 100, 25);
        TrainingValue value = TrainingValue.of(same(2, FinalState.DESERTOR, 1800), values, TOTAL, Given.PARAMETERS);
        assertThat(value.lines())
                .allSatisfy(line -> assertThat(line.amount().value()).isEqualTo(Clp.of(101)));
        assertThat(value.total().value()).isEqualTo(Clp.of(201));
        assertThat(Fact.toMap(value.total().facts()))
                .containsEntry("exactPesos", "201/1")
                .containsEntry("sumOfShownLines", "202")
                .containsEntry("difference", "-1");
    }

    @ParameterizedTest(name = "{0}: {1} + {2} − {3} = {4}")
    @CsvSource({
        "T1, 6616000, 0, 5000000, 1616000",
        "T2 saldo negativo, 2000000, 0, 5000000, -3000000",
        "T3 sin anticipo y con exámenes, 6616000, 960000, 0, 7576000",
    })
    @Covers("BONO-180")
    void BONO_180(String vector, long training, long examinations, long advance, long expected) {
        Liquidation liquidation = liquidation(people(training), examinations, advance);
        assertThat(liquidation.training().total().value()).isEqualTo(Clp.of(training));
        assertThat(liquidation.examinations().value()).isEqualTo(Clp.of(examinations));
        assertThat(liquidation.net().value()).isEqualTo(Clp.of(expected));
        assertThat(liquidation.net().basis())
                .containsExactly(liquidation.training().total(), liquidation.examinations(), liquidation.advances());
    }

    @ParameterizedTest(name = "{0}: pagados {1} → descuenta {2}")
    @CsvSource({"T1 pedido y no pagado, '', 0", "T2 pagado, 5000000, 5000000", "dos, 5000000+1, 5000001"})
    @Covers("BONO-203")
    void BONO_203(String vector, String paid, long expected) {
        List<Clp> advances = paid.isEmpty()
                ? List.of()
                : List.of(paid.split("\\+")).stream()
                        .map(text -> Clp.of(Long.parseLong(text)))
                        .toList();
        assertThat(Liquidation.advances(advances).value()).isEqualTo(Clp.of(expected));
    }

    @Test
    @Covers("BONO-161")
    void BONO_161_T1_without_an_advance_the_liquidation_pays_all() {
        Liquidation liquidation = liquidation(Given.closing().situations(), 0, 0);
        assertThat(liquidation.net().value())
                .isEqualTo(liquidation.training().total().value());
    }

    private static Liquidation liquidation(List<Situation> situations, long examinations, long advance) {
        List<Examination> exams = examinations == 0
                ? List.of()
                : List.of(ExaminationsTest.examination(Examination.Kind.LICENCIA, 12, examinations / 12));
        return Liquidation.of(
                new Liquidation.Input(
                        VALUES,
                        TOTAL,
                        situations,
                        exams,
                        true,
                        Given.ENDED,
                        advance == 0 ? List.of() : List.of(Clp.of(advance))),
                Given.PARAMETERS);
    }

    /** People whose training value is this: the catalogue's course, or five approved. */
    private static List<Situation> people(long training) {
        return training == 2_000_000
                ? same(5, FinalState.APROBADO, 80 * 3600)
                : Given.closing().situations();
    }

    private static TrainingValue training(List<Situation> situations) {
        return TrainingValue.of(situations, VALUES, TOTAL, Given.PARAMETERS);
    }

    static List<Situation> same(int people, FinalState state, long seconds) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Situation(Given.person(i), state, seconds))
                .toList();
    }
}
