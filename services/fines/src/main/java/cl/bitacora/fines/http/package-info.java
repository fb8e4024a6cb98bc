/** The calculators. */
@NullMarked
package cl.bitacora.fines.http;

import org.jspecify.annotations.NullMarked;
