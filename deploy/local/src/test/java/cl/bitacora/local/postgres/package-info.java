@NullMarked
package cl.bitacora.local.postgres;

import org.jspecify.annotations.NullMarked;
