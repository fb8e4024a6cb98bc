package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.Parameter;
import cl.bitacora.regulation.Parameters;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Line;
import java.util.Optional;

/** What a late act in the execution of Becas may cost. */
public final class LateExecution {
    private static final String EXECUTOR = "course.late-fine.executor-utm";
    private static final String OTIC = "course.late-fine.otic-utm";

    private LateExecution() {}

    /**
     * Fine in UTM of a breach of a deadline of the execution table: of the OTEC for late filing (FINB-041), of the OTIC for
     * late approval (FINB-079); empty where the delay is no breach or the catalogue names another fine.
     */
    @Rule("BECA-002")
    public static Optional<Finding<Integer>> fineUtm(Line line, Programme programme, Parameters parameters) {
        if (!line.breach().why().value()) {
            return Optional.empty();
        }
        return line.due()
                .deadline()
                .fine()
                .flatMap(fine -> parameter(fine, line, programme, parameters))
                .map(amount -> Finding.of(
                                RuleId.of("BECA-002"),
                                amount.value(),
                                Norms.becas("BT 2"),
                                Fact.of("fine", amount.rule()),
                                Fact.of("utm", amount.value()))
                        .restingOn(line.breach().why()));
    }

    private static Optional<Parameter<Integer>> parameter(
            RuleId fine, Line line, Programme programme, Parameters parameters) {
        return switch (fine.value()) {
            case "FINB-041" ->
                Optional.of(parameters.integer(EXECUTOR, programme, line.due().day()));
            case "FINB-079" ->
                Optional.of(parameters.integer(OTIC, programme, line.due().day()));
            default -> Optional.empty();
        };
    }
}
