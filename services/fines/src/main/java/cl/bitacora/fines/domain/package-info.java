/** What every fine shares: conditions and the amount in pesos. Pure: facts in, findings out. */
@NullMarked
package cl.bitacora.fines.domain;

import org.jspecify.annotations.NullMarked;
