@NullMarked
package cl.bitacora.http;

import org.jspecify.annotations.NullMarked;
