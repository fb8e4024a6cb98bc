/** The paper looked at as its holder does: text, QR code, archive format. */
@NullMarked
package cl.bitacora.certificates.http.paper;

import org.jspecify.annotations.NullMarked;
