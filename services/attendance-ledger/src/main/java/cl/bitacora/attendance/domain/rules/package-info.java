/**
 * The attendance rules one by one: each a function from facts to a {@link cl.bitacora.kernel.Finding}.
 */
@NullMarked
package cl.bitacora.attendance.domain.rules;

import org.jspecify.annotations.NullMarked;
