/** Who is who: the one place with personal data, and its erasable copies. Never in the log, never in the views. */
@NullMarked
package cl.bitacora.eventstore.people;

import org.jspecify.annotations.NullMarked;
