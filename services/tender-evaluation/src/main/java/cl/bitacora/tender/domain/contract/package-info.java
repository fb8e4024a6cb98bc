/** What follows an award: staff, contract, guarantee, termination. Pure. */
@NullMarked
package cl.bitacora.tender.domain.contract;

import org.jspecify.annotations.NullMarked;
