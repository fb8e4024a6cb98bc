/**
 * The pure vocabulary of Bitácora: how a decision looks, what a rule concluded and why, and the few values that
 * every service speaks (RUT, pesos, ratios, deadlines). Depends on the JDK only; knows no clock, no I/O, no framework.
 */
@NullMarked
package cl.bitacora.kernel;

import org.jspecify.annotations.NullMarked;
