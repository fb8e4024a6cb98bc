@NullMarked
package cl.bitacora.fines.domain.becas;

import org.jspecify.annotations.NullMarked;
