/** Translates requests into commands, and journal bodies into records. */
@NullMarked
package cl.bitacora.gateway.http;

import org.jspecify.annotations.NullMarked;
