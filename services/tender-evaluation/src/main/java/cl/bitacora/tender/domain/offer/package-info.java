/** Admissibility: what a bidder and a course offer must have. Pure. */
@NullMarked
package cl.bitacora.tender.domain.offer;

import org.jspecify.annotations.NullMarked;
