/** Events of the {@code attendance} topic. */
@NullMarked
package cl.bitacora.contracts.attendance;

import org.jspecify.annotations.NullMarked;
