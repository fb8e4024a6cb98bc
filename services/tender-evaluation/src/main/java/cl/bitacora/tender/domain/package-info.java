/** Vocabulary of the tender rules: grades, rounding, requirements. Pure. */
@NullMarked
package cl.bitacora.tender.domain;

import org.jspecify.annotations.NullMarked;
