package cl.bitacora.regulation;

import java.time.LocalDate;

/**
 * A legal holiday.
 *
 * @param place empty if national, else the CUT of the region (two digits) or commune (five)
 * @param law where it is established
 */
public record Holiday(LocalDate day, String name, String law, String place) {}
