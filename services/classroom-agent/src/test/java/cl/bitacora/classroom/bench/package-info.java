/** How long a mark takes, from the finger to the disk. */
@NullMarked
package cl.bitacora.classroom.bench;

import org.jspecify.annotations.NullMarked;
