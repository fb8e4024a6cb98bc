/** The service as a whole. */
@NullMarked
package cl.bitacora.attendance;

import org.jspecify.annotations.NullMarked;
