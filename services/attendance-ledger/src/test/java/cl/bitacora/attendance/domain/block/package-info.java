/** The catalogue's vectors and more, rule by rule. */
@NullMarked
package cl.bitacora.attendance.domain.block;

import org.jspecify.annotations.NullMarked;
