/** Where a history is exported from. */
@NullMarked
package cl.bitacora.auditor.source;

import org.jspecify.annotations.NullMarked;
