@NullMarked
package cl.bitacora.kernel;

import org.jspecify.annotations.NullMarked;
