/** Tests of {@code reader.dpfpdd}. */
@NullMarked
package cl.bitacora.classroom.reader.dpfpdd;

import org.jspecify.annotations.NullMarked;
