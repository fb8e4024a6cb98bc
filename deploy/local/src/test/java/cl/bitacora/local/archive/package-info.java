@NullMarked
package cl.bitacora.local.archive;

import org.jspecify.annotations.NullMarked;
