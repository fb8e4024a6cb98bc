/** Tests of the payments service. */
@NullMarked
package cl.bitacora.payments;

import org.jspecify.annotations.NullMarked;
