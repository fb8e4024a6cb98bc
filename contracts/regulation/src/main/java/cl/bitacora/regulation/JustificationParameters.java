package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Conditions of the causes that justify a late entry (BONO-134…138). Only programmes whose norm lists causes have them.
 *
 * @param minorMaxAgeYears greatest age of the minor whose medical care justifies the delay (BONO-134)
 * @param minorGround where it stands
 */
public record JustificationParameters(int minorMaxAgeYears, Citation minorGround) {

    /** The values of a programme on a legal day, or empty if its norm lists no causes. */
    public static Optional<JustificationParameters> find(Parameters parameters, Programme programme, LocalDate day) {
        if (!parameters.has("attendance.minor-max-age", programme, day)) {
            return Optional.empty();
        }
        var age = parameters.integer("attendance.minor-max-age", programme, day);
        return Optional.of(new JustificationParameters(age.value(), age.ground()));
    }
}
