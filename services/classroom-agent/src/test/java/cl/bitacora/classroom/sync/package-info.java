@NullMarked
package cl.bitacora.classroom.sync;

import org.jspecify.annotations.NullMarked;
