/** The certificate as paper: PDF with its QR code, and the words and formats of Chile. */
@NullMarked
package cl.bitacora.certificates.http.paper;

import org.jspecify.annotations.NullMarked;
