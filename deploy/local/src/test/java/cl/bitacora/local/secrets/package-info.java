@NullMarked
package cl.bitacora.local.secrets;

import org.jspecify.annotations.NullMarked;
