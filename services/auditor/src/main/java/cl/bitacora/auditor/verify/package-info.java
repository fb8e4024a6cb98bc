/** Offline verification: nothing is believed that can be recomputed. */
@NullMarked
package cl.bitacora.auditor.verify;

import org.jspecify.annotations.NullMarked;
