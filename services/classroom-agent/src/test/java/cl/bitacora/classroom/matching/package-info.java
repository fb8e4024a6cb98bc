/** Tests of {@code matching}. */
@NullMarked
package cl.bitacora.classroom.matching;

import org.jspecify.annotations.NullMarked;
