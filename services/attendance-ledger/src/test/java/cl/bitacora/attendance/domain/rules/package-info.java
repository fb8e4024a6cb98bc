/** The catalogue's vectors and more, rule by rule. */
@NullMarked
package cl.bitacora.attendance.domain.rules;

import org.jspecify.annotations.NullMarked;
