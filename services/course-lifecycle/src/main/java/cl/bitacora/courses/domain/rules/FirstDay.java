package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;

/** The first day of class (numeral 7.4). */
public final class FirstDay {
    private FirstDay() {}

    /**
     * Whether the course started: enough enrolled participants attended, whatever the total enrolled.
     *
     * @param attendees enrolled people who attended that day
     * @param minimum least enrolled people, 10 or what the DR authorised
     */
    @Rule("BONO-121")
    public static Finding<Boolean> started(LocalDate on, int attendees, Finding<Integer> minimum, int priorFailures) {
        return Finding.of(
                        RuleId.of("BONO-121"),
                        attendees >= minimum.value(),
                        Norms.bono("7.4"),
                        Fact.of("on", on),
                        Fact.of("attendees", attendees),
                        Fact.of("minimum", minimum.value()),
                        Fact.of("priorFailedStarts", priorFailures))
                .restingOn(minimum);
    }

    /** Whether a failed start gives a right to a new date: once only. */
    @Rule("BONO-121")
    public static boolean newDateAllowed(int priorFailures, int allowed) {
        return priorFailures < allowed;
    }
}
