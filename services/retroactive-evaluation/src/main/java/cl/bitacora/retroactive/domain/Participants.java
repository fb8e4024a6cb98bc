package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveParameters;

/** For whom an error that the norm does not foresee may be approved. */
public final class Participants {
    private Participants() {}

    /** Only those who passed by attendance, on the exact ratio; the others are left out and the rest may be approved. */
    @Rule("LCE-114")
    public static Finding<Boolean> accepted(Ratio attended, RetroactiveParameters parameters) {
        return Finding.of(
                RuleId.of("LCE-114"),
                attended.atLeast(parameters.minimumAttendance()),
                parameters.grounds().minimumAttendance(),
                Fact.of("attended", attended),
                Fact.of("minimum", parameters.minimumAttendance()));
    }
}
