@NullMarked
package cl.bitacora.tender.domain.award;

import org.jspecify.annotations.NullMarked;
