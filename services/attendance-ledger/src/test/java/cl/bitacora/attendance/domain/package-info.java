/** What the tests of the domain share. */
@NullMarked
package cl.bitacora.attendance.domain;

import org.jspecify.annotations.NullMarked;
