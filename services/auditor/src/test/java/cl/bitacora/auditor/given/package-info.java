/** Histories to audit, made by the pure deciders. */
@NullMarked
package cl.bitacora.auditor.given;

import org.jspecify.annotations.NullMarked;
