/** Events of the {@code people} topic. */
@NullMarked
package cl.bitacora.contracts.people;

import org.jspecify.annotations.NullMarked;
