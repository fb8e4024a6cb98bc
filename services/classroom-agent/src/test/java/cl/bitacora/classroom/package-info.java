@NullMarked
package cl.bitacora.classroom;

import org.jspecify.annotations.NullMarked;
