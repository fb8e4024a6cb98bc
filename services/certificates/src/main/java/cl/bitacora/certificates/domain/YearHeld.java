package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.Map;

/**
 * The classes of a section held in one calendar year.
 *
 * @param firstClassOn day of the first class held in the year
 * @param lastClassOn day of the last class held in the year
 * @param heldSeconds class time held in the year
 * @param creditedSeconds credited time of each participant in the year; who has none may be missing
 */
public record YearHeld(
        int year,
        LocalDate firstClassOn,
        LocalDate lastClassOn,
        long heldSeconds,
        Map<PersonId, Long> creditedSeconds) {
    public YearHeld {
        creditedSeconds = Map.copyOf(creditedSeconds);
    }
}
