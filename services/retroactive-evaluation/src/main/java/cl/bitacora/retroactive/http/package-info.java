/** The calculators. */
@NullMarked
package cl.bitacora.retroactive.http;

import org.jspecify.annotations.NullMarked;
