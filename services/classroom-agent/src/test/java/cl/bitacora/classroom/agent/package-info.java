@NullMarked
package cl.bitacora.classroom.agent;

import org.jspecify.annotations.NullMarked;
