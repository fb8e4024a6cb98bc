/** When deadlines fall due: pure functions over the deadlines of the norms and a calendar. */
@NullMarked
package cl.bitacora.regulation.duedates;

import org.jspecify.annotations.NullMarked;
