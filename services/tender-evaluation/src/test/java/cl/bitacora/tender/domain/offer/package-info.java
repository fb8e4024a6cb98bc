@NullMarked
package cl.bitacora.tender.domain.offer;

import org.jspecify.annotations.NullMarked;
