/** Calculators of one rule each, grouped by the subject of the norm: only what a body asks is answered. */
@NullMarked
package cl.bitacora.courses.http.simulations;

import org.jspecify.annotations.NullMarked;
