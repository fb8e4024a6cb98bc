/** The call: what is tendered, published and received. Pure. */
@NullMarked
package cl.bitacora.tender.domain.call;

import org.jspecify.annotations.NullMarked;
