/** The legal rules of a course's life, one small function each: facts and parameters in, finding or refusal out. */
@NullMarked
package cl.bitacora.courses.domain.rules;

import org.jspecify.annotations.NullMarked;
