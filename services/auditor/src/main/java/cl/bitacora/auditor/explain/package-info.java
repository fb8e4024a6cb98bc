/** The story behind one number, for a lawyer. */
@NullMarked
package cl.bitacora.auditor.explain;

import org.jspecify.annotations.NullMarked;
