/** A single Kafka broker (KRaft) inside the launcher, with the platform's topics. */
@NullMarked
package cl.bitacora.local.kafka;

import org.jspecify.annotations.NullMarked;
