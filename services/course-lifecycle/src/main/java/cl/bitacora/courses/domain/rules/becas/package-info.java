/** Rules of the execution of Becas Laborales 2022 (Res. Ex. 3284/2022, bases técnicas 1 to 8.5) as pure functions. */
@NullMarked
package cl.bitacora.courses.domain.rules.becas;

import org.jspecify.annotations.NullMarked;
