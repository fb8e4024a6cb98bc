/** The journal on the class PC's disk: append-only, chained, signed, on the disk before anybody is told. */
@NullMarked
package cl.bitacora.classroom.journal;

import org.jspecify.annotations.NullMarked;
