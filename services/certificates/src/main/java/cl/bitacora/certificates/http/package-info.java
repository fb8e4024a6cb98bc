/** What the outside asks: translates a request into a command, a decision into an answer. */
@NullMarked
package cl.bitacora.certificates.http;

import org.jspecify.annotations.NullMarked;
