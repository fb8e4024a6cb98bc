@NullMarked
package cl.bitacora.tender.domain.call;

import org.jspecify.annotations.NullMarked;
