/**
 * The network, when there is one: enrolment, signed time, downloads, enrolments of people, the journal. Nothing here is ever
 * waited for by a mark (LCE-049).
 */
@NullMarked
package cl.bitacora.classroom.sync;

import org.jspecify.annotations.NullMarked;
