/** The class PC's clocks, and when a reading of them belongs in the journal (LCE-023, LCE-067). */
@NullMarked
package cl.bitacora.classroom.time;

import org.jspecify.annotations.NullMarked;
