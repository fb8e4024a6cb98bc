/** Fines of the Libro de Clases Electrónico (Res. Ex. 4853/2015, Resuelvo 4). */
@NullMarked
package cl.bitacora.fines.domain.lce;

import org.jspecify.annotations.NullMarked;
