/** Load, decide, append. */
@NullMarked
package cl.bitacora.eventstore.decide;

import org.jspecify.annotations.NullMarked;
