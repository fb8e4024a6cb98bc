/** Bitácora on one machine without containers: servers, services, and the commands that start and stop them. */
@NullMarked
package cl.bitacora.local;

import org.jspecify.annotations.NullMarked;
