/** Tests of the auditor. */
@NullMarked
package cl.bitacora.auditor.words;

import org.jspecify.annotations.NullMarked;
