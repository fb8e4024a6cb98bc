/** Tests of course-lifecycle. */
@NullMarked
package cl.bitacora.courses;

import org.jspecify.annotations.NullMarked;
