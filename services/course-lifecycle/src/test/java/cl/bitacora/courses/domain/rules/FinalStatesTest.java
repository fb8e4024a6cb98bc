package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Ratio;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalStatesTest {
    private static final Ratio MINIMUM = Bono.NORM.minimumAttendance();

    private static FinalState presencial(EvaluationResult evaluation, long credited, long total) {
        return FinalStates.presencial(evaluation, FinalStates.attendance(credited, total), MINIMUM)
                .value();
    }

    @ParameterizedTest(name = "{0}: {1} s de 100 h, evaluación {2} → {3}")
    @CsvSource({
        "T1, 270000, APROBADA,     APROBADO",
        "T2, 269940, APROBADA,     DESERTOR",
        "T3, 270000, REPROBADA,    REPROBADO",
        "T4, 180000, APROBADA,     DESERTOR",
        "T5, 288000, NO_REALIZADA, REPROBADO",
        "-,  269999, APROBADA,     DESERTOR",
        "-,       0, NO_REALIZADA, DESERTOR",
    })
    @Covers({"BONO-091", "LCE-906"})
    void BONO_091(String vector, long creditedSeconds, EvaluationResult evaluation, FinalState expected) {
        assertThat(presencial(evaluation, creditedSeconds, 360_000)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} % → {2}")
    @CsvSource({"T1, 61, APROBADO", "T2, 60, REPROBADO", "T3, -1, DESERTOR"})
    @Covers("BONO-092")
    void BONO_092(String vector, long percent, FinalState expected) {
        Optional<Ratio> score = percent < 0 ? Optional.empty() : Optional.of(Ratio.percent(percent));
        assertThat(FinalStates.elearning(FinalStates.ofScore(score, Ratio.percent(60)))
                        .value())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} con {1}")
    @CsvSource({"APROBADA, 100", "NO_REALIZADA, 0"})
    @Covers("BONO-093")
    void BONO_093_T1_expelled_whatever_evaluation_and_attendance(EvaluationResult evaluation, long percent) {
        var attendance = FinalStates.attendance(percent, 100);
        var state = FinalStates.expelled(evaluation, attendance);
        assertThat(state.value()).isEqualTo(FinalState.EXPULSADO);
        assertThat(state.basis()).containsExactly(attendance);
    }

    /** The comparison is the exact one: credited × 4 against total × 3, in whole numbers. */
    @Property
    @Covers("BONO-091")
    void BONO_091_is_exact_for_any_seconds(
            @ForAll EvaluationResult evaluation,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long credited,
            @ForAll @LongRange(min = 1, max = 4_000_000_000L) long total) {
        boolean enough = BigInteger.valueOf(credited)
                        .multiply(BigInteger.valueOf(4))
                        .compareTo(BigInteger.valueOf(total).multiply(BigInteger.valueOf(3)))
                >= 0;
        FinalState state = presencial(evaluation, credited, total);
        assertThat(state == FinalState.DESERTOR).isEqualTo(!enough);
        if (enough) {
            assertThat(state == FinalState.APROBADO).isEqualTo(evaluation == EvaluationResult.APROBADA);
        }
    }

    /** One second more never makes it worse. */
    @Property
    @Covers("BONO-091")
    void BONO_091_is_monotonous(
            @ForAll EvaluationResult evaluation,
            @ForAll @LongRange(min = 0, max = 10_000_000L) long credited,
            @ForAll @LongRange(min = 1, max = 10_000_000L) long total) {
        if (presencial(evaluation, credited, total) != FinalState.DESERTOR) {
            assertThat(presencial(evaluation, credited + 1, total)).isNotEqualTo(FinalState.DESERTOR);
        }
    }

    /** The first second that is enough is the ceiling of three quarters. */
    @Property
    @Covers("BONO-091")
    void BONO_091_turns_at_exactly_three_quarters(@ForAll @LongRange(min = 2, max = 10_000_000L) long total) {
        long threshold = Math.ceilDiv(total * 3, 4);
        assertThat(presencial(EvaluationResult.APROBADA, threshold, total)).isEqualTo(FinalState.APROBADO);
        assertThat(presencial(EvaluationResult.APROBADA, threshold - 1, total)).isEqualTo(FinalState.DESERTOR);
    }
}
