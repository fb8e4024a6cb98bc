/**
 * The running total of one section (LCE-906).
 */
@NullMarked
package cl.bitacora.attendance.domain.total;

import org.jspecify.annotations.NullMarked;
