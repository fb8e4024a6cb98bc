/** Tests of the journal on disk. */
@NullMarked
package cl.bitacora.classroom.journal;

import org.jspecify.annotations.NullMarked;
