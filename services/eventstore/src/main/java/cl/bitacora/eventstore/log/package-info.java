/** The log in PostgreSQL: group append, ordered reading, hash chain. */
@NullMarked
package cl.bitacora.eventstore.log;

import org.jspecify.annotations.NullMarked;
