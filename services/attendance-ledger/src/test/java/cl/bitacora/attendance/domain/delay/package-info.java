/** The catalogue's vectors and more, rule by rule. */
@NullMarked
package cl.bitacora.attendance.domain.delay;

import org.jspecify.annotations.NullMarked;
