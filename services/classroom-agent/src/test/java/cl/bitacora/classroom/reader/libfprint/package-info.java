/** Tests of {@code reader.libfprint}. */
@NullMarked
package cl.bitacora.classroom.reader.libfprint;

import org.jspecify.annotations.NullMarked;
