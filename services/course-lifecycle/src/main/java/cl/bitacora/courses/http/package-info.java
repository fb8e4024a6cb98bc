/** REST: requests into commands, decisions into answers. */
@NullMarked
package cl.bitacora.courses.http;

import org.jspecify.annotations.NullMarked;
