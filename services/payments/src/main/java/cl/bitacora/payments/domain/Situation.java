package cl.bitacora.payments.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;

/**
 * A participant of the F1 or the F1c (G-BONO-27) as the stamped closing form leaves them.
 *
 * @param creditedSeconds attended time, in whole seconds
 */
public record Situation(PersonId participant, FinalState state, long creditedSeconds) {
    public Situation {
        if (creditedSeconds < 0) {
            throw new IllegalArgumentException("attended time below zero");
        }
    }

    /** Attended time in hours, exact. */
    public Ratio hours() {
        return Ratio.of(creditedSeconds, 3600);
    }
}
