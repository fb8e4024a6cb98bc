/**
 * The law as data: norms and their rules, dated parameters, calendar, UTM, territory and the readings chosen where the
 * norms are silent. Read once at start-up, validated as a whole; anything doubtful stops the start.
 */
@NullMarked
package cl.bitacora.regulation;

import org.jspecify.annotations.NullMarked;
