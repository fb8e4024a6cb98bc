/**
 * Views: folds of events into tables, in the schema {@code views} of the service.
 *
 * <p>Every transaction locks the mark it moves ({@code engine_position}), so replicas take turns, and reads there which
 * definition of the views the schema was built by, so nobody folds into tables that were switched meanwhile.
 */
@NullMarked
package cl.bitacora.eventstore.views;

import org.jspecify.annotations.NullMarked;
