@NullMarked
package cl.bitacora.courses.domain.rules.becas;

import org.jspecify.annotations.NullMarked;
