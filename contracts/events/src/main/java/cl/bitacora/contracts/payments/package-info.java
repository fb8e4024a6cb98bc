/** Events of the {@code payments} topic. */
@NullMarked
package cl.bitacora.contracts.payments;

import org.jspecify.annotations.NullMarked;
