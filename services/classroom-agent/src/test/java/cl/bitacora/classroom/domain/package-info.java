@NullMarked
package cl.bitacora.classroom.domain;

import org.jspecify.annotations.NullMarked;
