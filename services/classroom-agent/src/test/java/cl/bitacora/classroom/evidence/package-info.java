@NullMarked
package cl.bitacora.classroom.evidence;

import org.jspecify.annotations.NullMarked;
