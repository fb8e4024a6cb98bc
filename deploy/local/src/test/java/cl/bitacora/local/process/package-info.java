@NullMarked
package cl.bitacora.local.process;

import org.jspecify.annotations.NullMarked;
