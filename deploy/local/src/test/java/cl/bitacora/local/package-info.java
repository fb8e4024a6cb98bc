@NullMarked
package cl.bitacora.local;

import org.jspecify.annotations.NullMarked;
