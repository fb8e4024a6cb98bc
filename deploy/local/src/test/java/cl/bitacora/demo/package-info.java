@NullMarked
package cl.bitacora.demo;

import org.jspecify.annotations.NullMarked;
