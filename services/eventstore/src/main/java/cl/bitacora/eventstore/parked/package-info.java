/** Events that wait because somebody cannot go on with their stream: visible, in order, never lost. */
@NullMarked
package cl.bitacora.eventstore.parked;

import org.jspecify.annotations.NullMarked;
