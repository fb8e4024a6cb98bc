/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.bundle;

import org.jspecify.annotations.NullMarked;
