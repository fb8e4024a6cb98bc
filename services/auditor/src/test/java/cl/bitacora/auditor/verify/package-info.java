/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.verify;

import org.jspecify.annotations.NullMarked;
