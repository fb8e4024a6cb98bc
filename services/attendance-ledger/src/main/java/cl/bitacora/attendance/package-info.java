/** The attendance ledger: hears the journals of the class PCs and says who was present for how long, and why. */
@NullMarked
package cl.bitacora.attendance;

import org.jspecify.annotations.NullMarked;
