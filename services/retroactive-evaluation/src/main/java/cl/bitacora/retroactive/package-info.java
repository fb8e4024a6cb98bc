/**
 * The retroactive-evaluation service: {@code domain} computes route, evidence, terms and outcome of requests of retroactive
 * attendance, and what backs a class by streaming; {@code http} lets anybody try a case. It keeps nothing.
 */
@NullMarked
package cl.bitacora.retroactive;

import org.jspecify.annotations.NullMarked;
