/**
 * The event-sourcing engine: append, read, relay, policies, projections. PostgreSQL remembers, Kafka distributes.
 *
 * <p>Blocking methods are meant for virtual threads; reactive types stay inside the engine and the views.
 */
@NullMarked
package cl.bitacora.eventstore;

import org.jspecify.annotations.NullMarked;
