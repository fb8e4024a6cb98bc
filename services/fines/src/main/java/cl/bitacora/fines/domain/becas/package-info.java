/** Inspection, infractions and fines of Becas Laborales 2022 (Res. Ex. 3284/2022, BA 10 and 11). */
@NullMarked
package cl.bitacora.fines.domain.becas;

import org.jspecify.annotations.NullMarked;
