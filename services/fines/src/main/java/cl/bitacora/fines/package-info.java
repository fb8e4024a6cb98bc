/**
 * The fines service: {@code domain} computes infractions, amounts, terms and payment of fines of the class book and of
 * Becas Laborales; {@code http} lets anybody try a figure. It keeps nothing.
 */
@NullMarked
package cl.bitacora.fines;

import org.jspecify.annotations.NullMarked;
