package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.Optional;

/** The final situation of each participant (numeral 6.2). */
public final class FinalStates {
    private FinalStates() {}

    /** Share of the course that a participant attended: exact, never rounded before it is compared. */
    @Rule({"BONO-091", "LCE-906"})
    public static Finding<Ratio> attendance(long creditedSeconds, long totalSeconds) {
        return Finding.of(
                RuleId.of("LCE-906"),
                Ratio.of(creditedSeconds, totalSeconds),
                Norms.lce("Resuelvo 2, 14)"),
                Fact.of("creditedSeconds", creditedSeconds),
                Fact.of("totalSeconds", totalSeconds));
    }

    /**
     * Face to face: below the minimum a deserter whatever the evaluation; from it approved or failed. Enough attendance
     * without an evaluation is failed (G-BONO-12).
     */
    @Rule("BONO-091")
    public static Finding<FinalState> presencial(
            EvaluationResult evaluation, Finding<Ratio> attendance, Ratio minimum) {
        FinalState state = attendance.value().lessThan(minimum)
                ? FinalState.DESERTOR
                : switch (evaluation) {
                    case APROBADA -> FinalState.APROBADO;
                    case REPROBADA, NO_REALIZADA -> FinalState.REPROBADO;
                };
        return Finding.of(
                        RuleId.of("BONO-091"),
                        state,
                        Norms.bono("6.2"),
                        Fact.of("evaluation", evaluation),
                        Fact.of("minimum", minimum))
                .restingOn(attendance);
    }

    /** E-learning: the evaluation alone decides; attendance plays no part. */
    @Rule("BONO-092")
    public static Finding<FinalState> elearning(EvaluationResult evaluation) {
        FinalState state = switch (evaluation) {
            case APROBADA -> FinalState.APROBADO;
            case REPROBADA -> FinalState.REPROBADO;
            case NO_REALIZADA -> FinalState.DESERTOR;
        };
        return Finding.of(RuleId.of("BONO-092"), state, Norms.bono("6.2"), Fact.of("evaluation", evaluation));
    }

    /** Result of an e-learning score: passed only above the passing mark; no score is no evaluation. */
    @Rule("BONO-092")
    public static EvaluationResult ofScore(Optional<Ratio> score, Ratio passingScore) {
        return score.map(reached ->
                        passingScore.lessThan(reached) ? EvaluationResult.APROBADA : EvaluationResult.REPROBADA)
                .orElse(EvaluationResult.NO_REALIZADA);
    }

    /** Expelled once the DR ratified; what was attended until then is still counted (G-BONO-13). */
    @Rule("BONO-093")
    public static Finding<FinalState> expelled(EvaluationResult evaluation, Finding<?>... basis) {
        return Finding.of(
                        RuleId.of("BONO-093"),
                        FinalState.EXPULSADO,
                        Norms.bono("6.2"),
                        Fact.of("evaluation", evaluation),
                        Fact.of("ratified", true))
                .restingOn(basis);
    }
}
