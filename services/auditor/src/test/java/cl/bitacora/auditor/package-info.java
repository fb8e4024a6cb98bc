/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor;

import org.jspecify.annotations.NullMarked;
