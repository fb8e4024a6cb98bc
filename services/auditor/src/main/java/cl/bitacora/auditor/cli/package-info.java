/** The command line. */
@NullMarked
package cl.bitacora.auditor.cli;

import org.jspecify.annotations.NullMarked;
