/** Events on Kafka: their form, and the relay that brings them there. */
@NullMarked
package cl.bitacora.eventstore.topics;

import org.jspecify.annotations.NullMarked;
