/** The catalogue's vectors, by rule id. */
@NullMarked
package cl.bitacora.courses.domain.rules;

import org.jspecify.annotations.NullMarked;
