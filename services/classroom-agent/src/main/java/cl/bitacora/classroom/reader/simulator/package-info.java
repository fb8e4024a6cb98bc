/** A reader without hardware, for demonstrations and tests: fingers grown from a seed. No real person's print is in it. */
@NullMarked
package cl.bitacora.classroom.reader.simulator;

import org.jspecify.annotations.NullMarked;
