/** Pure: which class PCs may write, and what a signed journal adds to what is kept. Judges nothing that a journal says. */
@NullMarked
package cl.bitacora.gateway.domain;

import org.jspecify.annotations.NullMarked;
