/** The event store against real servers, by itself and inside a small Quarkus service. */
@NullMarked
package cl.bitacora.testkit.engine;

import org.jspecify.annotations.NullMarked;
