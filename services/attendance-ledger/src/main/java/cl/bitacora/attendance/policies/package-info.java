/** Reactions to events: a journal record, a course's news or an own event in, a command out. */
@NullMarked
package cl.bitacora.attendance.policies;

import org.jspecify.annotations.NullMarked;
