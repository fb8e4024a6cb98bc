/** JSON of events and of kernel values. What needs servers is tested in the testkit. */
@NullMarked
package cl.bitacora.eventstore;

import org.jspecify.annotations.NullMarked;
