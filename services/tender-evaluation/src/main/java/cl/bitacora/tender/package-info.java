/** Tenders of Becas Laborales, computed: who may bid, how offers are graded and who wins. */
@NullMarked
package cl.bitacora.tender;

import org.jspecify.annotations.NullMarked;
