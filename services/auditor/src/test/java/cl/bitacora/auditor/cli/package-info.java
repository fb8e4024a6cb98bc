/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.cli;

import org.jspecify.annotations.NullMarked;
