/** What proves a class later: the "Registro Diario" as workbook, and the block's records as XML (LCE-050…052). */
@NullMarked
package cl.bitacora.classroom.evidence;

import org.jspecify.annotations.NullMarked;
