@NullMarked
package cl.bitacora.fines.domain.lce;

import org.jspecify.annotations.NullMarked;
