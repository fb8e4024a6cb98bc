@NullMarked
package cl.bitacora.classroom.store;

import org.jspecify.annotations.NullMarked;
