/** From the facts of an offer to its final grade. Pure. */
@NullMarked
package cl.bitacora.tender.domain.grading;

import org.jspecify.annotations.NullMarked;
