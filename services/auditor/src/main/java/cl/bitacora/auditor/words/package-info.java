/** What a person reads: Spanish, or English on request. */
@NullMarked
package cl.bitacora.auditor.words;

import org.jspecify.annotations.NullMarked;
