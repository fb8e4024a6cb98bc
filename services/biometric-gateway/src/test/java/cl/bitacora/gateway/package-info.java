@NullMarked
package cl.bitacora.gateway;

import org.jspecify.annotations.NullMarked;
