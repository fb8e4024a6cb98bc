/** Wiring into a Quarkus service: beans, start and stop, health. */
@NullMarked
package cl.bitacora.eventstore.runtime;

import org.jspecify.annotations.NullMarked;
