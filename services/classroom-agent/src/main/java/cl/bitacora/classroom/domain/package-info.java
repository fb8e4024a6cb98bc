/**
 * The procedure of the norm at the class PC (Res. Ex. 4853/2015, Resuelvo 2, 5 to 18): pure decisions over a state that is
 * folded from the journal's records. The ledger judges afterwards; here a step is allowed, refused with its numeral, or put
 * to the person as a question.
 */
@NullMarked
package cl.bitacora.classroom.domain;

import org.jspecify.annotations.NullMarked;
