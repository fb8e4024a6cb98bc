/** Readers through libfprint 2 (Linux), called by JNA; no compiler is needed on the class PC. */
@NullMarked
package cl.bitacora.classroom.reader.libfprint;

import org.jspecify.annotations.NullMarked;
