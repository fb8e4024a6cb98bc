/** Events of the {@code certificates} topic. */
@NullMarked
package cl.bitacora.contracts.certificates;

import org.jspecify.annotations.NullMarked;
