/** Events of the {@code courses} topic. */
@NullMarked
package cl.bitacora.contracts.courses;

import org.jspecify.annotations.NullMarked;
