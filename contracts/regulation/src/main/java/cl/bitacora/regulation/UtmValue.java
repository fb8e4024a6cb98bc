package cl.bitacora.regulation;

import cl.bitacora.kernel.Clp;
import java.time.YearMonth;

/**
 * The UTM of a month.
 *
 * @param value whole pesos
 * @param source where the value was taken from; explanations show it
 * @param official false for sandbox values, which every explanation must say
 */
public record UtmValue(YearMonth month, Clp value, String source, boolean official) {}
