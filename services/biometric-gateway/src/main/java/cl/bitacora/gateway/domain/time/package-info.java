/** Pure: how well the clocks' evidence supports the times that a journal says. */
@NullMarked
package cl.bitacora.gateway.domain.time;

import org.jspecify.annotations.NullMarked;
