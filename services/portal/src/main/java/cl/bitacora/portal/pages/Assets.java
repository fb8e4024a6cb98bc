package cl.bitacora.portal.pages;

import cl.bitacora.http.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one style sheet and the two scripts. Browsers keep them for a year, so an address changes with its content. */
final class Assets {
    static final String STYLE = address("bitacora.css");
    static final String SCRIPT = address("bitacora.js");
    static final String FORM_SCRIPT = address("formulario.js");

    private Assets() {}

    private static String address(String file) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/estatico/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return "/estatico/" + file + "?v="
                    + Digests.sha256Hex(in.readAllBytes()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
