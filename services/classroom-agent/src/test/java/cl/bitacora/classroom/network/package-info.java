/** A small network that speaks the wire of the class PC, for tests. */
@NullMarked
package cl.bitacora.classroom.network;

import org.jspecify.annotations.NullMarked;
