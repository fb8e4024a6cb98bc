@NullMarked
package cl.bitacora.fines;

import org.jspecify.annotations.NullMarked;
