/** Tests of {@code time}. */
@NullMarked
package cl.bitacora.classroom.time;

import org.jspecify.annotations.NullMarked;
