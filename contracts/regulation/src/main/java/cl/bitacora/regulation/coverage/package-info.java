/**
 * Rule coverage: which code decides each rule of the catalogue and which tests hold it, read from compiled classes. The
 * build fails when a rule marked automated lacks either.
 */
@NullMarked
package cl.bitacora.regulation.coverage;

import org.jspecify.annotations.NullMarked;
