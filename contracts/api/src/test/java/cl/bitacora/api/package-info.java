@NullMarked
package cl.bitacora.api;

import org.jspecify.annotations.NullMarked;
