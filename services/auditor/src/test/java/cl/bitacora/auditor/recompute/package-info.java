/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.recompute;

import org.jspecify.annotations.NullMarked;
