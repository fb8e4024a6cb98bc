/** Requests of retroactive attendance (Res. Ex. 4853/2015, Resuelvo 3). Pure: facts in, findings out. */
@NullMarked
package cl.bitacora.retroactive.domain;

import org.jspecify.annotations.NullMarked;
