/** Ranking, ties, share limit, budget and re-award. Pure. */
@NullMarked
package cl.bitacora.tender.domain.award;

import org.jspecify.annotations.NullMarked;
