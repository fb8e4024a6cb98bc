/** What this service does by itself when something happened: event in, command out. */
@NullMarked
package cl.bitacora.courses.policies;

import org.jspecify.annotations.NullMarked;
