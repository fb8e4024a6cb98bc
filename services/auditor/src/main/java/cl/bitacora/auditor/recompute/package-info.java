/** Recomputes every legal figure with the services' pure domains, section by section. */
@NullMarked
package cl.bitacora.auditor.recompute;

import org.jspecify.annotations.NullMarked;
