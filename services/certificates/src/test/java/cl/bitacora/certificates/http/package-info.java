/** The service as its callers see it. */
@NullMarked
package cl.bitacora.certificates.http;

import org.jspecify.annotations.NullMarked;
