/**
 * One block of class: what its journals said happened, and what that is worth.
 */
@NullMarked
package cl.bitacora.attendance.domain.block;

import org.jspecify.annotations.NullMarked;
