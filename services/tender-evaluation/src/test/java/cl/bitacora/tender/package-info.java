@NullMarked
package cl.bitacora.tender;

import org.jspecify.annotations.NullMarked;
