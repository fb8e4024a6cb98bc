@NullMarked
package cl.bitacora.kernel.proof;

import org.jspecify.annotations.NullMarked;
