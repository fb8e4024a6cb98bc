package cl.bitacora.payments.domain;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the regional office must look at before it validates a liquidation: the norm is silent, or a person must judge. */
final class LiquidationFlags {
    private LiquidationFlags() {}

    @Rule({"BONO-009", "BONO-144", "BONO-181", "BONO-202"})
    static List<Finding<?>> of(RequestLiquidation command, ClosingFacts closing, Finding<LocalDate> due) {
        List<Finding<?>> flags = new ArrayList<>();
        LocalDate requestedOn = Chile.dayOf(command.at());
        if (requestedOn.isAfter(due.value())) {
            flags.add(Term.breach(due.value(), requestedOn, true).restingOn(due));
        }
        long expelled = closing.lines().stream()
                .filter(line -> line.state() == FinalState.EXPULSADO)
                .count();
        if (expelled > 0) {
            flags.add(flag("BONO-184", "EXPULSADOS", "8.2.2.1", expelled, "G-BONO-13"));
        }
        long notEvaluated = closing.lines().stream()
                .filter(line ->
                        line.state() == FinalState.REPROBADO && line.evaluation() == EvaluationResult.NO_REALIZADA)
                .count();
        if (notEvaluated > 0) {
            flags.add(flag("BONO-183", "SIN_EVALUACION", "8.2.2.1", notEvaluated, "G-BONO-12"));
        }
        if (!command.examinations().isEmpty()) {
            flags.add(Finding.of(RuleId.of("BONO-202"), "TOPES_DECLARADOS", Norms.bono("8.2.3")));
            if (!LiquidationDocuments.examinationsDocumented(command.documents())) {
                flags.add(Finding.of(RuleId.of("BONO-204"), "EXAMENES_SIN_RESPALDO", Norms.bono("8.2.5")));
            }
        }
        if (Examinations.heldDuringCourse(command.examinations(), closing.endedOn())) {
            flags.add(Finding.of(RuleId.of("BONO-144"), "EXAMEN_DURANTE_EL_CURSO", Norms.bono("7.7")));
        }
        return flags;
    }

    private static Finding<String> flag(String rule, String value, String numeral, long people, String decision) {
        return Finding.of(
                RuleId.of(rule),
                value,
                Norms.bono(numeral),
                Fact.of("participants", people),
                Fact.of("decision", decision));
    }
}
