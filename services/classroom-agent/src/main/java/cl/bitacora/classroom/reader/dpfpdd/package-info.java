/** Readers through the vendor's dpfpdd library (U.are.U SDK, Windows and Linux), called by JNA. */
@NullMarked
package cl.bitacora.classroom.reader.dpfpdd;

import org.jspecify.annotations.NullMarked;
