@NullMarked
package cl.bitacora.portal;

import org.jspecify.annotations.NullMarked;
