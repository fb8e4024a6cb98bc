/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.source;

import org.jspecify.annotations.NullMarked;
