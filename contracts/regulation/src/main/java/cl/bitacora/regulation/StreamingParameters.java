package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import java.time.LocalDate;

/**
 * The temporary regime of classes by streaming (2020).
 *
 * @param communicatedUntil last day of communication of a face-to-face course that may go on by streaming (STR-001)
 * @param recodedBefore first day on which a re-coded action may no longer start or end (STR-002)
 * @param alertBusinessHours alert for a class without a request; it never rejects (G-ATT-13)
 * @param communicatedGround where the first stands
 * @param recodedGround where the second stands
 */
public record StreamingParameters(
        LocalDate communicatedUntil,
        LocalDate recodedBefore,
        int alertBusinessHours,
        Citation communicatedGround,
        Citation recodedGround) {

    /** The values of a programme on a legal day; a missing one is an error that names it. */
    public static StreamingParameters of(Parameters parameters, Programme programme, LocalDate day) {
        var communicated = parameters.date("streaming.communicated-until", programme, day);
        var recoded = parameters.date("streaming.recoded-before", programme, day);
        return new StreamingParameters(
                communicated.value(),
                recoded.value(),
                parameters
                        .integer("streaming.alert-business-hours", programme, day)
                        .value(),
                communicated.ground(),
                recoded.ground());
    }
}
