@NullMarked
package cl.bitacora.regulation.duedates;

import org.jspecify.annotations.NullMarked;
