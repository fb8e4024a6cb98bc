/** Who evaluates, what they report and what SENCE may observe. Pure. */
@NullMarked
package cl.bitacora.tender.domain.committee;

import org.jspecify.annotations.NullMarked;
