package cl.bitacora.classroom.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The moment of a step: the PC's wall clock in whole seconds, and a random text.
 *
 * @param salt hexadecimal; goes into words of which only the digest travels, so that a short document number cannot be found
 *     by trying them all
 */
public record Now(Instant at, String salt) {
    public Now {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
