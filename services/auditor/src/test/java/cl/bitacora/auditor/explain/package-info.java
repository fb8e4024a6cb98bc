/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.explain;

import org.jspecify.annotations.NullMarked;
