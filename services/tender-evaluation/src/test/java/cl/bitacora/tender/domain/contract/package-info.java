@NullMarked
package cl.bitacora.tender.domain.contract;

import org.jspecify.annotations.NullMarked;
