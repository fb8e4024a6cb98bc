/** Tests of {@code reader}. */
@NullMarked
package cl.bitacora.classroom.reader;

import org.jspecify.annotations.NullMarked;
