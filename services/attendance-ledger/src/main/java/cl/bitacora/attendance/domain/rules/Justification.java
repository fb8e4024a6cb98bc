package cl.bitacora.attendance.domain.rules;

import cl.bitacora.contracts.attendance.DelayCause;
import java.time.LocalDate;

/**
 * A cause that excuses a late entry.
 *
 * @param presentedFor the day it was presented for; one that stands for the whole course excuses later days too
 * @param byDr whether the Dirección Regional authorised it (BONO-137), or its document proves it
 */
public record Justification(DelayCause cause, LocalDate presentedFor, boolean byDr) {}
