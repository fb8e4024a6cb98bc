package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** Who may sit the external examination of a licence or certification (numeral 7.7). */
public final class Examinations {
    private Examinations() {}

    /** After the lecture phase: only those approved in it. */
    @Rule("BONO-144")
    public static Finding<Boolean> afterEnd(FinalState state) {
        return Finding.of(
                RuleId.of("BONO-144"), state == FinalState.APROBADO, Norms.bono("7.7"), Fact.of("state", state));
    }

    /** In parallel: those approved by attendance so far, of the hours held until the examination (G-BONO-17). */
    @Rule("BONO-144")
    public static Finding<Boolean> inParallel(long attendedSeconds, long heldSeconds, Ratio minimum) {
        Ratio attended = heldSeconds == 0 ? Ratio.ZERO : Ratio.of(attendedSeconds, heldSeconds);
        return Finding.of(
                RuleId.of("BONO-144"),
                attended.atLeast(minimum),
                Norms.bono("7.7"),
                Fact.of("attendedSeconds", attendedSeconds),
                Fact.of("heldSeconds", heldSeconds),
                Fact.of("attended", attended),
                Fact.of("minimum", minimum));
    }
}
