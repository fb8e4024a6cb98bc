@NullMarked
package cl.bitacora.fines.domain;

import org.jspecify.annotations.NullMarked;
