/**
 * Justifications of late entries of one section (BONO-133…138).
 */
@NullMarked
package cl.bitacora.attendance.domain.delay;

import org.jspecify.annotations.NullMarked;
