/** Events of the {@code journals} topic. */
@NullMarked
package cl.bitacora.contracts.journals;

import org.jspecify.annotations.NullMarked;
