/** Tests of {@code reader.simulator}. */
@NullMarked
package cl.bitacora.classroom.reader.simulator;

import org.jspecify.annotations.NullMarked;
