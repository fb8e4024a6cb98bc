/** The tender rules as calculators over HTTP. */
@NullMarked
package cl.bitacora.tender.http;

import org.jspecify.annotations.NullMarked;
