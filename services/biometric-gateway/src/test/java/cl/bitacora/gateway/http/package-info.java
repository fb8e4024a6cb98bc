@NullMarked
package cl.bitacora.gateway.http;

import org.jspecify.annotations.NullMarked;
