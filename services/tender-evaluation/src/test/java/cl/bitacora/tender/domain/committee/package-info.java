@NullMarked
package cl.bitacora.tender.domain.committee;

import org.jspecify.annotations.NullMarked;
