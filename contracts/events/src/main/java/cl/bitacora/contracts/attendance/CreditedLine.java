package cl.bitacora.contracts.attendance;

import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;

/**
 * What one participant's presence in one block is worth.
 *
 * @param creditedSeconds whole seconds, no rounding (LCE-904)
 * @param present whether the participant marked at all
 * @param why the tree down to marks and numerals
 */
public record CreditedLine(PersonId participant, long creditedSeconds, boolean present, Explanation why) {}
