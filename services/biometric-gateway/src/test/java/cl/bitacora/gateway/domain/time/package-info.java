@NullMarked
package cl.bitacora.gateway.domain.time;

import org.jspecify.annotations.NullMarked;
