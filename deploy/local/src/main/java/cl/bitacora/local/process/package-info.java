/** Operating-system processes of the stack: starting, watching, stopping, and finding what a crash left behind. */
@NullMarked
package cl.bitacora.local.process;

import org.jspecify.annotations.NullMarked;
