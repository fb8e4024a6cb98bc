/** Attendance certificates: issue, annulment, reissue and public verification. */
@NullMarked
package cl.bitacora.certificates;

import org.jspecify.annotations.NullMarked;
